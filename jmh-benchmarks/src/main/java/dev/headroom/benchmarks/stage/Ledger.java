package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.experiment.CoresExperiment;
import dev.headroom.benchmarks.judge.Judgement;
import dev.headroom.benchmarks.judge.Role;
import dev.headroom.benchmarks.judge.SweepFacts;
import dev.headroom.benchmarks.judge.ordinary.OrdinaryJudgement;
import dev.headroom.benchmarks.measure.JmhJson;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.Prediction;
import dev.headroom.results.file.RunFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes predictions and finished forks of a shared sweep into the run, under every experiment they belong to. */
final class Ledger {
    private final List<Member> members;
    private final RunFolder folder;
    private final Bench bench;
    private final PointMaker points;
    private final Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    private final Map<String, List<LoadPoint>> kept = new LinkedHashMap<>();
    private final List<Sweep.Fork> forks = new ArrayList<>();

    Ledger(List<Member> members, RunFolder folder, Bench bench) {
        this.members = members;
        this.folder = folder;
        this.bench = bench;
        this.points = new PointMaker(bench.measuredTime());
    }

    /** Writes all predictions of all members, before anything is measured. */
    void predict() {
        Instant now = bench.host().clock().instant();
        for (Member member : members) {
            predictions.put(member.id(), member.predictions(now, bench.host().root()));
            kept.put(member.id(), new ArrayList<>());
            folder.predict(member.id(), predictions.getOrDefault(member.id(), List.of()));
        }
    }

    /** Keeps a finished fork at once, for everyone it belongs to. */
    void keep(Sweep.Fork fork, Instant startedAt, double harnessCores) throws IOException {
        forks.add(fork);
        int order = forks.size() - 1;
        for (Member member : members) {
            Optional<Role> role = member.role(fork.cell());
            if (role.isPresent()) {
                LoadPoint point = points.point(member.experiment(), role.get(), fork, order, startedAt, harnessCores);
                kept.getOrDefault(member.id(), new ArrayList<>()).add(point);
                folder.add(member.id(), point);
                writeJmh(member, role.get().emulated());
            }
        }
    }

    /** A file of their own for emulated cores, so that no viewer lays them over real ones. */
    private void writeJmh(Member member, boolean emulated) throws IOException {
        JmhJson.write(
                folder.subfolder("jmh").resolve(member.id() + (emulated ? "-emulated" : "") + ".json"),
                forks.stream()
                        .filter(fork -> fork.cell().emulated() == emulated)
                        .filter(fork -> member.role(fork.cell()).isPresent())
                        .map(Sweep.Fork::result)
                        .toList());
    }

    /** What follows from one member's forks; those of code without a law are judged by the fit of their own. */
    RunFolder.Conclusion conclusion(Member member) {
        int repeated = forks.stream()
                .filter(fork -> !fork.cell().emulated())
                .mapToInt(fork -> fork.attempts() - 1)
                .sum();
        List<LoadPoint> points = kept.getOrDefault(member.id(), List.of());
        SweepFacts facts = bench.facts(folder.run().plan().seed(), repeated, member.levels());
        return member.experiment() instanceof CoresExperiment lawful
                ? new Judgement(lawful, predictions.getOrDefault(member.id(), List.of()), points, facts).conclusion()
                : new OrdinaryJudgement(points, facts).conclusion();
    }
}
