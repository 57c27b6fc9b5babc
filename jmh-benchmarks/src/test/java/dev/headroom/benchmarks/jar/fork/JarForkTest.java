package dev.headroom.benchmarks.jar.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.Confinement;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.benchmarks.jar.ForeignJar;
import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhArguments;
import dev.headroom.benchmarks.jar.JmhCommand;
import dev.headroom.benchmarks.jar.JmhMode;
import dev.headroom.benchmarks.jar.JmhProgram;
import dev.headroom.benchmarks.jar.Launcher;
import dev.headroom.benchmarks.jar.probe.Listing;
import dev.headroom.benchmarks.jar.probe.Probe;
import dev.headroom.results.machine.Cpus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real forks of a jar that is not ours. */
class JarForkTest {
    private static final String CLASS = "dev.headroom.benchmarks.jar.fixture.Foreign.";
    private static final ForkLength SHORT = new ForkLength(1, 4, Duration.ofMillis(50));
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path folder = Path.of("");

    private static JmhProgram program = new JmhProgram("", "", "");

    @BeforeAll
    static void build() throws IOException {
        program = JmhProgram.jar(ForeignJar.in(folder));
    }

    @Test
    void a_fork_tells_its_throughput_and_its_health() throws Exception {
        JarFork.Measured fork = measure("steady", JmhMode.AVERAGE_TIME, 2, TIME_LIMIT);
        assertThat(fork.sample().threads()).isEqualTo(2);
        assertThat(fork.sample().throughputs()).hasSize(4).allSatisfy(rate -> assertThat(rate)
                .isPositive());
        double micros = fork.sample()
                .json()
                .path("primaryMetric")
                .path("rawData")
                .path(0)
                .path(0)
                .asDouble();
        assertThat(fork.sample().throughputs().get(0)).isCloseTo(2 / (micros * 1e-6), within(1e-6));
        assertThat(fork.health().cpus().orElse(1)).isBetween(0.1, 2.5);
        assertThat(fork.sample().json().path("jvm").asText()).contains("java-on-1-cores");
    }

    @Test
    void one_that_throws_is_told_in_its_own_words() {
        assertThatThrownBy(() -> measure("throwing", JmhMode.THROUGHPUT, 1, TIME_LIMIT))
                .isInstanceOf(FailedFork.class)
                .hasMessage("throwing threw: java.lang.IllegalStateException: the benchmark's own mistake");
    }

    @Test
    void one_that_dies_is_told_by_its_exit_code() {
        assertThatThrownBy(() -> measure("dying", JmhMode.THROUGHPUT, 1, TIME_LIMIT))
                .isInstanceOf(FailedFork.class)
                .hasMessageContaining("dying died: forked VM failed with exit code 7");
    }

    @Test
    void one_that_hangs_is_killed_with_all_it_started() {
        assertThatThrownBy(() -> measure("hanging", JmhMode.THROUGHPUT, 1, Duration.ofSeconds(4)))
                .isInstanceOf(FailedFork.class)
                .hasMessageContaining("hanging hung: it said nothing for 4 s and was killed");
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("benchmarks.jar")))
                .isEmpty();
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> listing().matching("Foreign.stedy"))
                .hasMessage(
                        "no benchmark of benchmarks.jar matches --include Foreign.stedy; did you mean Foreign.steady?");
    }

    @Test
    void a_try_finds_modes_parameters_and_what_the_benchmark_asks_of_the_jvm() throws Exception {
        assertThat(listing().matching("Foreign.(steady|own)"))
                .containsExactlyInAnyOrder(CLASS + "steady", CLASS + "ownCollector");
        assertThat(probe("-p size=10,20", "steady").benchmarks())
                .extracting(JarBenchmark::id)
                .containsExactlyInAnyOrder(
                        "foreign-steady-thrpt-size-10",
                        "foreign-steady-thrpt-size-20",
                        "foreign-steady-avgt-size-10",
                        "foreign-steady-avgt-size-20");
        assertThat(probe("-p size=10", "ownCollector").benchmarks())
                .singleElement()
                .satisfies(b -> assertThat(Collector.chosenBy(b.jvmArguments())).contains("-XX:+UseParallelGC"));
        assertThat(probe("-p size=10", "sampled").failure().orElse("")).contains("add --jmh-args \"-bm avgt\"");
        assertThat(probe("-p size=10", "throwing").failure().orElse("")).contains("the benchmark's own mistake");
    }

    private static Probe.Found probe(String arguments, String method) throws Exception {
        JmhArguments parsed = JmhArguments.of(arguments);
        Probe probe = new Probe(command(parsed), runner(TIME_LIMIT), launcher(), TIME_LIMIT);
        return probe.attempt(CLASS + method);
    }

    private static JarFork.Measured measure(String method, JmhMode mode, int threads, Duration limit) throws Exception {
        JarBenchmark benchmark =
                new JarBenchmark(CLASS + method, mode, new TreeMap<>(Map.of("size", "1000")), List.of(), 1e-6);
        JmhCommand command = command(new JmhArguments(List.of()));
        Path launcher = launcher();
        return runner(limit.minus(SHORT.iteration().multipliedBy(10)))
                .measure(
                        method,
                        result -> command.measure(benchmark, threads, Map.of(), SHORT, launcher, result),
                        SHORT,
                        threads,
                        confinement().cpus().subList(0, 1));
    }

    private static JarFork runner(Duration limit) {
        return new JarFork(folder.resolve("jmh.log"), folder, limit);
    }

    private static Listing listing() {
        return new Listing(command(new JmhArguments(List.of())), folder.resolve("jmh.log"));
    }

    private static JmhCommand command(JmhArguments arguments) {
        Path java = JvmChoice.none().or(Collector.SERIAL, Optional.empty()).java();
        return new JmhCommand(List.of(), java, folder, program, arguments);
    }

    private static Path launcher() throws IOException {
        return new Launcher(folder, List.of(), confinement())
                .of(JvmChoice.none().or(Collector.SERIAL, Optional.of("64m")).with(Optional.empty()), 1);
    }

    private static Confinement confinement() {
        return Confinement.of(Cpus.read(Path.of("/")), System.getenv("PATH"));
    }

    private static org.assertj.core.data.Offset<Double> within(double share) {
        return org.assertj.core.data.Offset.offset(share * 1e9);
    }
}
