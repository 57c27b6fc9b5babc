package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.ForkJvm;
import dev.headroom.benchmarks.drive.Calibration;
import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.jar.JarBenchmark;
import dev.headroom.benchmarks.jar.JmhArguments;
import dev.headroom.benchmarks.jar.JmhCommand;
import dev.headroom.benchmarks.jar.JmhProgram;
import dev.headroom.benchmarks.jar.Launcher;
import dev.headroom.benchmarks.jar.fork.FailedFork;
import dev.headroom.benchmarks.jar.fork.JarFork;
import dev.headroom.benchmarks.jar.probe.Listing;
import dev.headroom.benchmarks.jar.probe.Probe;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sweep from the first try of each benchmark to its verdict. */
public final class JarSweep {
    /** Work of the null control: long beside waking a thread, short beside an iteration. */
    private static final Duration CONTROL_OPERATION = Duration.ofMillis(10);

    private static final String LOG = "jmh.log";
    private static final String PROBE_LOG = "jmh-probe.log";
    private static final int FEWER_ITERATIONS = 5;
    private static final int ITERATIONS = 15;
    private static final Duration LONG_ITERATION = Duration.ofSeconds(1);

    private final JarRequest request;
    private final Host host;
    private final List<String> prefix;
    private final Path scratch;
    private final Budget budget;

    /**
     * A sweep, whose budget begins to run now.
     *
     * @param prefix what every command begins with, such as what ends it with the harness
     * @param scratch folder for files that nobody keeps
     */
    public JarSweep(JarRequest request, Host host, List<String> prefix, Path scratch) {
        this.request = request;
        this.host = host;
        this.prefix = List.copyOf(prefix);
        this.scratch = scratch;
        this.budget = new Budget(request.budget(), host.nanoClock());
    }

    /**
     * Lists the benchmarks that match and tries each once.
     *
     * @throws IllegalArgumentException if an include matches none
     */
    public Roster roster(Progress progress) throws IOException, InterruptedException {
        Path log = scratch.resolve(PROBE_LOG);
        Set<String> names = new LinkedHashSet<>();
        for (String include : request.includes()) {
            names.addAll(new Listing(command(request.program(), request.arguments()), log).matching(include));
        }
        ForkJvm jvm = standardJvm().with(Optional.empty());
        Probe probe = new Probe(
                command(request.program(), request.arguments()),
                new JarFork(log, scratch, request.timeLimit()),
                launcher().of(jvm, request.mostCores()),
                request.timeLimit());
        List<Probe.Found> tried = new ArrayList<>();
        for (String name : names) {
            progress.at(request.budget().minus(budget.left()));
            progress.begin("nothing yet: trying " + name);
            tried.add(probe.attempt(name));
        }
        return Roster.of(tried, request.coresParam());
    }

    /** Measures all of a roster into the run; what fails is kept as failed. */
    public void measure(Roster roster, RunFolder folder, Progress progress) throws IOException, InterruptedException {
        Path probed = scratch.resolve(PROBE_LOG);
        if (Files.exists(probed)) {
            Files.move(probed, folder.subfolder("logs").resolve(PROBE_LOG));
        }
        roster.failed()
                .forEach((id, found) ->
                        fail(folder, id, found.name(), found.failure().orElseThrow(), PROBE_LOG));
        Path log = folder.subfolder("logs").resolve(LOG);
        Forks forks = forks(request.program(), request.arguments(), log);
        List<Contender> contenders = new ArrayList<>();
        for (Map.Entry<String, JarBenchmark> entry : roster.runnable().entrySet()) {
            JarClaim claim = new JarClaim(entry.getKey(), entry.getValue(), request);
            try {
                progress.at(request.budget().minus(budget.left()));
                progress.begin("the warm-up of " + entry.getValue().label());
                contenders.add(contender(entry.getKey(), entry.getValue(), forks));
                folder.begin(claim.claim(), request.command());
                folder.predict(entry.getKey(), claim.predictions(host.clock().instant()));
            } catch (FailedFork | IllegalArgumentException failed) {
                fail(folder, entry.getKey(), entry.getValue().label(), String.valueOf(failed.getMessage()), LOG);
            }
        }
        if (!contenders.isEmpty()) {
            run(contenders, forks, folder, progress);
        }
    }

    private void run(List<Contender> contenders, Forks forks, RunFolder folder, Progress progress)
            throws IOException, InterruptedException {
        Rounds rounds = new Rounds(
                request,
                measurement(forks, folder),
                QuietLook::busyCores,
                new JarLedger(folder, standardJvm()),
                budget,
                host.clock(),
                progress);
        rounds.run(contenders);
        for (Contender contender : contenders) {
            new JarConclusion(request, host, contender, rounds).write(folder);
        }
    }

    private Rounds.Measurement measurement(Forks forks, RunFolder folder) {
        Forks own = forks(
                JmhProgram.own(),
                new JmhArguments(List.of()),
                folder.subfolder("logs").resolve("jmh-null-control.log"));
        JarBenchmark control = NullControl.benchmark(new Calibration(host.nanoClock()).itemsLasting(CONTROL_OPERATION));
        return task -> {
            int cores = task.cores();
            if (task.contender().isEmpty()) {
                return own.measure(control, standardJvm(), cores, 1, NullControl.paramsOn(cores), task.length());
            }
            Contender contender = task.contender().get();
            return forks.measure(
                    contender.benchmark(),
                    contender.jvm(),
                    cores,
                    request.threadsOn(cores),
                    request.paramsOn(cores),
                    task.length());
        };
    }

    private void fail(RunFolder folder, String id, String label, String reason, String log) {
        if (folder.run().experiment(id).isEmpty()) {
            folder.begin(JarClaim.untested(id, label, request), request.command());
        }
        folder.end(id, State.FAILED, reason + "; see logs/" + log);
    }

    /** Seeks the warm-up on one core and on the most: whichever takes longer is thrown away everywhere. */
    private Contender contender(String id, JarBenchmark benchmark, Forks forks)
            throws IOException, FailedFork, InterruptedException {
        ForkJvm jvm = jvmOf(benchmark);
        Duration iteration = WarmUp.iteration(benchmark.secondsPerOperation());
        ForkLength sought = new ForkLength(0, WarmUp.SOUGHT_IN, iteration);
        WarmUp warmUp = warmUp(benchmark, jvm, 1, forks, sought)
                .orLonger(warmUp(benchmark, jvm, request.mostCores(), forks, sought));
        int measured = iteration.compareTo(LONG_ITERATION) >= 0 ? FEWER_ITERATIONS : ITERATIONS;
        return new Contender(
                id, benchmark, jvm, new ForkLength(warmUp.iterations(), measured, iteration), warmUp.settled());
    }

    private WarmUp warmUp(JarBenchmark benchmark, ForkJvm jvm, int cores, Forks forks, ForkLength sought)
            throws IOException, FailedFork, InterruptedException {
        JarFork.Measured fork =
                forks.measure(benchmark, jvm, cores, request.threadsOn(cores), request.paramsOn(cores), sought);
        return WarmUp.of(fork.sample().throughputs().stream()
                .mapToDouble(rate -> 1 / rate)
                .toArray());
    }

    /** The benchmark's own collector stays, unless the user asks for one: two would be refused by the JVM. */
    private ForkJvm jvmOf(JarBenchmark benchmark) {
        Optional<String> own = Collector.chosenBy(benchmark.jvmArguments());
        if (own.isPresent() && host.jvm().collector().isPresent()) {
            throw new IllegalArgumentException(benchmark.shortName() + " chooses its collector itself by " + own.get()
                    + " in its annotations, which a JVM does not take beside another; leave out --gc");
        }
        return own.isPresent() ? standardJvm().with(Optional.empty()) : standardJvm();
    }

    private ForkJvm standardJvm() {
        return host.jvm().or(Collector.G1, Optional.empty());
    }

    private Launcher launcher() {
        return new Launcher(scratch, prefix, host.confinement());
    }

    private JmhCommand command(JmhProgram program, JmhArguments arguments) {
        return new JmhCommand(prefix, standardJvm().java(), scratch, program, arguments);
    }

    private Forks forks(JmhProgram program, JmhArguments arguments, Path log) {
        return new Forks(
                command(program, arguments),
                launcher(),
                new JarFork(log, scratch, request.timeLimit()),
                host.confinement());
    }
}
