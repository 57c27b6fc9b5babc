package dev.headroom.results.terminal;

import dev.headroom.results.Check;
import dev.headroom.results.Experiment;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import java.util.Locale;

/** The verdicts of a run as text. */
public final class VerdictTable {
    private VerdictTable() {}

    public static String text(Run run) {
        StringBuilder text = new StringBuilder();
        for (Experiment experiment : run.experiments()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-22s %-13s %s%n",
                    experiment.id(),
                    word(experiment).toUpperCase(Locale.ROOT),
                    experiment.claim()));
            text.append("    ").append(reason(experiment)).append(System.lineSeparator());
            experiment.checks().stream()
                    .filter(c -> !c.passed() && c.severity() == Check.Severity.WARN)
                    .forEach(c ->
                            text.append("    warning: ").append(c.finding()).append(System.lineSeparator()));
        }
        return text.toString();
    }

    private static String word(Experiment experiment) {
        return experiment.verdict().map(Verdict::word).orElseGet(() -> state(experiment.state()));
    }

    /** A failed measurement must not look like a claim that fails. */
    private static String state(State state) {
        return state == State.FAILED ? "not measured" : state.name().toLowerCase(Locale.ROOT);
    }

    private static String reason(Experiment experiment) {
        return experiment.verdict().map(Verdict::because).orElse(experiment.note());
    }
}
