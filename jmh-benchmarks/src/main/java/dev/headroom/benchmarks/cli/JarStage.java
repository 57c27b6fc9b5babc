package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.jar.sweep.JarRequest;
import dev.headroom.benchmarks.jar.sweep.JarSweep;
import dev.headroom.benchmarks.jar.sweep.Roster;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.State;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.machine.Machine;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.plan.PlannedExperiment;
import dev.headroom.results.report.Report;
import dev.headroom.results.stage.Interruption;
import dev.headroom.results.terminal.ExitCode;
import dev.headroom.results.terminal.Progress;
import dev.headroom.results.terminal.VerdictTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The run of a sweep over a jar, from its folder to its report. */
final class JarStage {
    private final JarRequest request;
    private final Host host;
    private final Path scratch;

    JarStage(JarRequest request, Host host, Path scratch) {
        this.request = request;
        this.host = host;
        this.scratch = scratch;
    }

    /** Measures, reports and returns the exit code. */
    int measure(Path runs, Path home) throws IOException, InterruptedException {
        JarSweep sweep = new JarSweep(request, host, DeathSignal.prefix(), scratch);
        RunFolder folder;
        State ended = State.MEASURED;
        try (Progress progress = Progress.of("cores", request.budget())) {
            Roster roster = sweep.roster(progress);
            folder = RunFolder.create(
                    runs, host.clock(), plan(roster), Machine.here().environment(home));
            progress.say("run " + folder.directory() + ", seed " + request.seed());
            try (Interruption interruption = Interruption.watch(folder)) {
                sweep.measure(roster, folder, progress);
                ended = interruption.requested() ? State.INTERRUPTED : State.MEASURED;
            } catch (InterruptedException interrupted) {
                ended = State.INTERRUPTED;
            }
        }
        folder.finish(ended);
        Path page = Report.write(folder.directory());
        System.out.print(VerdictTable.text(folder.run()));
        System.out.println("report " + page);
        return ExitCode.of(folder.run());
    }

    private Plan plan(Roster roster) {
        List<PlannedExperiment> planned = new ArrayList<>();
        Stream.concat(roster.runnable().keySet().stream(), roster.failed().keySet().stream())
                .forEach(id -> planned.add(
                        new PlannedExperiment(id, request.levels(), 1, 0, 0, new TreeMap<>(), Optional.empty())));
        return new Plan("cores of " + request.program().name(), request.seed(), planned);
    }
}
