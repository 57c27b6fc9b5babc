package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.results.SystemFacts;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a benchmark of a jar was measured: nothing is comparable without it. */
final class JarFacts {
    private JarFacts() {}

    static SystemFacts of(JarRequest request, Contender contender, Confinement confinement, String jmhVersion) {
        SortedMap<String, String> facts = new TreeMap<>(contender.jvm().facts(request.mostCores()));
        facts.put("jar", request.program().name());
        facts.put("jar_sha256", request.program().sha256());
        facts.put("benchmark", contender.benchmark().name());
        facts.put("mode", contender.benchmark().mode().spoken());
        facts.put("scaling", request.kind().words());
        facts.put("threads", threads(request));
        facts.put("jmh_arguments", String.join(" ", request.arguments().words()));
        facts.put(
                "benchmark_jvm_arguments",
                String.join(" ", contender.benchmark().jvmArguments()));
        facts.put("warm_up_iterations", Integer.toString(contender.length().warmup()));
        facts.put("measured_iterations", Integer.toString(contender.length().measured()));
        facts.put("iteration_ms", Long.toString(contender.length().iteration().toMillis()));
        facts.put("precision_asked", String.format(Locale.ROOT, "%.1f %%", 100 * request.precision()));
        facts.put("budget_s", Long.toString(request.budget().toSeconds()));
        facts.putAll(inherited(System.getenv()));
        facts.putAll(confinement.facts(request.levels()));
        return new SystemFacts("jmh", jmhVersion, "process", facts);
    }

    private static String threads(JarRequest request) {
        String own = request.coresParam()
                .map(name -> "; its parameter " + name + " is the cores")
                .orElse("");
        if (request.threads().isPresent()) {
            return request.threads().getAsInt() + " at every level" + own;
        }
        return (request.threadsOn(2) == 2 ? "as many as cores" : "1") + own;
    }

    /** Variables that every JVM obeys, so that forks of the user's shell are not like those of another. */
    private static Map<String, String> inherited(Map<String, String> environment) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String name : new String[] {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"}) {
            String value = environment.get(name);
            if (value != null) {
                found.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return found;
    }
}
