package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.benchmarks.judge.Judgement;
import dev.headroom.benchmarks.judge.SweepFacts;
import dev.headroom.benchmarks.judge.ordinary.OrdinaryJudgement;
import dev.headroom.benchmarks.measure.JmhJson;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes predictions and finished forks of a shared sweep into the run, under every experiment they belong to. */
final class Ledger implements Sweep.Listener {
    private final List<Member> members;
    private final RunFolder folder;
    private final Bench bench;
    private final Progress progress;
    private final PointMaker points;
    private final HarnessLoad harness = new HarnessLoad();
    private final Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    private final Map<String, List<LoadPoint>> kept = new LinkedHashMap<>();
    private final List<Sweep.Fork> forks = new ArrayList<>();
    private Instant startedAt = Instant.EPOCH;

    Ledger(List<Member> members, RunFolder folder, Bench bench, Progress progress) {
        this.members = members;
        this.folder = folder;
        this.bench = bench;
        this.progress = progress;
        this.points = new PointMaker(bench.measuredTime());
    }

    /** Writes all predictions of all members, before anything is measured. */
    void predict() {
        Instant now = bench.host().clock().instant();
        for (Member member : members) {
            predictions.put(member.id(), member.experiment().predictions(member.levels(), now));
            kept.put(member.id(), new ArrayList<>());
            folder.predict(member.id(), predictions.getOrDefault(member.id(), List.of()));
        }
    }

    @Override
    public void starting(int block, Cell cell, int attempt) {
        progress.begin("block " + (block + 1) + " of " + bench.trials() + ", " + cell.label()
                + (attempt > 1 ? ", again because it was disturbed" : ""));
        startedAt = bench.host().clock().instant();
        harness.start();
    }

    @Override
    public void finished(Sweep.Fork fork) throws IOException {
        double harnessCores = harness.coresSinceStart();
        forks.add(fork);
        for (Member member : members) {
            var role = member.role(fork.cell());
            if (role.isPresent()) {
                LoadPoint point = points.point(member.experiment(), role.get(), fork, startedAt, harnessCores);
                kept.getOrDefault(member.id(), new ArrayList<>()).add(point);
                folder.add(member.id(), point);
                writeJmh(member);
            }
        }
        progress.finish(bench.forkTime());
    }

    private void writeJmh(Member member) throws IOException {
        JmhJson.write(
                folder.subfolder("jmh").resolve(member.id() + ".json"),
                forks.stream()
                        .filter(fork -> member.role(fork.cell()).isPresent())
                        .map(Sweep.Fork::result)
                        .toList());
    }

    /** What follows from one member's forks; those of code without a law are judged by the fit of their own. */
    RunFolder.Conclusion conclusion(Member member) {
        int repeated = forks.stream().mapToInt(fork -> fork.attempts() - 1).sum();
        List<LoadPoint> points = kept.getOrDefault(member.id(), List.of());
        SweepFacts facts = bench.facts(folder.run().plan().seed(), repeated, member.levels());
        return member.experiment() instanceof CoresExperiment lawful
                ? new Judgement(lawful, predictions.getOrDefault(member.id(), List.of()), points, facts).conclusion()
                : new OrdinaryJudgement(points, facts).conclusion();
    }
}
