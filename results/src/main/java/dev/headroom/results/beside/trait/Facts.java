package dev.headroom.results.beside.trait;

import dev.headroom.results.SystemFacts;
import dev.headroom.results.plan.PlannedExperiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that a run says about how it was measured, a name and a value a line: machine, JVM, plan, systems. */
final class Facts {
    /** Readings of the moment, which differ between any two runs and identify nothing; each run's own page has them. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("load_average_before", "pressure_cpu", "steal_share_since_boot");

    private static final Set<String> SAID_BEFORE = Set.of("jvm", "gc", "heap", "scaling", Trait.JAR);

    /** The process number of the harness is an argument of the forks. */
    private static final Pattern PROCESS = Pattern.compile("\\s*-Dheadroom\\.host\\.pid=\\d+");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use(\\w+)GC(?= |$)");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\w+)");
    private static final String ARGUMENTS = "jvm_arguments";
    private static final int COMMIT_DIGITS = 10;

    private Facts() {}

    static Map<String, String> of(ComparedRun compared) {
        Map<String, String> facts = new LinkedHashMap<>();
        compared.cell().ifPresent(cell -> cell.factors().forEach((k, v) -> facts.put("sweep: " + k, v)));
        machine(facts, compared);
        benchmark(facts, compared);
        facts.put("headroom", harness(compared));
        facts.put("plan", compared.run().plan().name());
        facts.put("seed", Long.toString(compared.run().plan().seed()));
        compared.run().plan().experiments().forEach(p -> facts.put("plan of " + p.id(), plan(p)));
        systems(facts, compared);
        return facts;
    }

    /** Version and commit of the harness, which its own benchmarks are part of. */
    static String harness(ComparedRun compared) {
        String commit = compared.fact("commit").orElse("unknown");
        String shown = commit.length() > COMMIT_DIGITS ? commit.substring(0, COMMIT_DIGITS) : commit;
        String dirty = compared.fact("commit_dirty").filter("yes"::equals).isPresent() ? " with changes" : "";
        return "Headroom " + compared.run().headroomVersion() + " of commit " + shown + dirty;
    }

    private static void machine(Map<String, String> facts, ComparedRun compared) {
        facts.put("usable cores", Integer.toString(compared.run().environment().usableCores()));
        compared.run().environment().facts().forEach((key, value) -> {
            if (!OF_THE_MOMENT.contains(key) && !key.startsWith("commit")) {
                facts.put(key.replace('_', ' '), value);
            }
        });
    }

    private static void benchmark(Map<String, String> facts, ComparedRun compared) {
        for (Trait trait : Trait.values()) {
            facts.put(trait.word(), trait.of(compared));
        }
        found(COLLECTOR, compared, "gc", facts);
        found(HEAP, compared, "heap", facts);
    }

    /** As a setting says it; in runs of older versions only the arguments do. */
    private static void found(Pattern pattern, ComparedRun compared, String name, Map<String, String> facts) {
        List<String> said = compared.settings(Trait.BENCHMARKS, name);
        List<String> found = !said.isEmpty()
                ? said
                : compared.settings(Trait.BENCHMARKS, ARGUMENTS).stream()
                        .flatMap(arguments ->
                                pattern.matcher(arguments).results().map(m -> m.group(1)))
                        .distinct()
                        .toList();
        if (!found.isEmpty()) {
            facts.put(name, String.join(" and ", found));
        }
    }

    private static String plan(PlannedExperiment planned) {
        List<String> parts = new ArrayList<>();
        parts.add("levels " + (planned.levels().isEmpty() ? "as the machine allows" : planned.levels()));
        parts.add("trials " + planned.trials());
        parts.add("warm-up " + planned.warmUp().toMillis() + " ms");
        parts.add("measured " + planned.duration().toMillis() + " ms");
        planned.overrides().forEach((key, value) -> parts.add(key + " " + value));
        return String.join(", ", parts);
    }

    private static void systems(Map<String, String> facts, ComparedRun compared) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        compared.run().experiments().stream().flatMap(e -> e.systems().stream()).forEach(system -> {
            add(values, system.name() + " version", system.version());
            system.settings().forEach((key, value) -> {
                if (!SAID_BEFORE.contains(key) || !system.name().equals(Trait.BENCHMARKS)) {
                    add(values, key(system, key), plain(value));
                }
            });
        });
        values.forEach((key, all) -> facts.put(key, String.join("; ", all)));
    }

    private static String key(SystemFacts system, String setting) {
        return system.name() + " " + setting.replace('_', ' ');
    }

    private static String plain(String value) {
        Matcher process = PROCESS.matcher(value);
        return process.replaceAll("");
    }

    private static void add(Map<String, List<String>> values, String key, String value) {
        List<String> all = values.computeIfAbsent(key, k -> new ArrayList<>());
        if (!all.contains(value)) {
            all.add(value);
        }
    }
}
