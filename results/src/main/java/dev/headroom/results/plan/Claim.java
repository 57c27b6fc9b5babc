package dev.headroom.results.plan;

import java.util.List;
import java.util.Set;

/**
 * One entry of the catalogue: a claim that can be tested, and what a plan may say about it.
 *
 * @param id name in plans, files and reports
 * @param side which stage measures it
 * @param claim the sentence under test
 * @param why why the law says so, in two sentences
 * @param factor what is varied
 * @param levels standard levels; empty: 1 to the usable cores
 * @param trials standard number of trials, at least {@code leastTrials}
 * @param leastTrials fewest trials that give an interval
 * @param warmUpMillis standard warm-up of a trial, in milliseconds
 * @param durationMillis standard measured time of a trial, in milliseconds
 * @param settings further settings with their standards
 * @param needs systems it drives, by the names of the targets
 */
public record Claim(
        String id,
        Side side,
        String claim,
        String why,
        Factor factor,
        List<Integer> levels,
        int trials,
        int leastTrials,
        long warmUpMillis,
        long durationMillis,
        List<Setting> settings,
        Set<String> needs) {

    /** Which stage measures a claim. */
    public enum Side {
        CORES,
        REPLICAS
    }

    /** What a claim's experiment varies. */
    public enum Factor {
        CORES,
        REPLICAS,
        RATE,
        CACHE_SECONDS
    }

    /** What a setting's value must be. */
    public enum Kind {
        POSITIVE_NUMBER,
        FRACTION,
        POSITIVE_WHOLE,
        /** A comma-separated list of positive whole numbers; may be blank, for none. */
        WHOLES,
        WORDS
    }

    /**
     * One further setting of an experiment.
     *
     * @param name key under {@code overrides}, with its unit in the name
     * @param kind what its value must be
     * @param standard value where the plan says nothing
     * @param choices for words: a comma-separated list of these
     * @param meaning one line for the help
     */
    public record Setting(String name, Kind kind, String standard, List<String> choices, String meaning) {}

    public Setting setting(String name) {
        return settings.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("experiment " + id + " has no setting " + name
                        + NearestName.hint(
                                name, settings.stream().map(Setting::name).toList())));
    }
}
