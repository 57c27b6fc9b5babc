package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.BlockOrder;
import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.ForkFailed;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.benchmarks.measure.HealthLimits;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sweep for all experiments of a run that have the same settings: base, A/A and null control are measured once per
 * block, among the levels of them all and after the predictions of them all were written.
 */
final class SharedSweep {
    /** How long the user's interruption may take to arrive after a fork died of the same Ctrl-C. */
    private static final Duration INTERRUPTION_ARRIVES = Duration.ofMillis(500);

    private final List<Member> members;
    private final Bench bench;
    private final RunFolder folder;
    private final EmulatedSweep emulated;
    private Optional<Ledger> ledger = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    SharedSweep(List<Member> members, Bench bench, RunFolder folder) {
        this.members = List.copyOf(members);
        this.bench = bench;
        this.folder = folder;
        this.emulated = new EmulatedSweep(this.members, bench, folder);
    }

    /** Every cell of a block, each once. */
    private List<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>();
        members.forEach(member -> cells.addAll(member.cells()));
        return List.copyOf(cells);
    }

    private int forks() {
        return cells().size() * bench.trials();
    }

    /** One member's part of the time that all take together. */
    Duration planned() {
        return bench.forkTime().multipliedBy(forks()).plus(emulated.planned()).dividedBy(members.size());
    }

    boolean has(String experiment) {
        return members.stream().anyMatch(member -> member.id().equals(experiment));
    }

    /** Concludes one member; the first call runs the sweep for all. */
    void measure(String experiment, Progress progress) throws InterruptedException {
        if (ledger.isEmpty()) {
            begin(experiment);
            Ledger fresh = new Ledger(members, folder, bench);
            ledger = Optional.of(fresh);
            fresh.predict();
            run(fresh, progress);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        Member member = members.stream()
                .filter(m -> m.id().equals(experiment))
                .findFirst()
                .orElseThrow();
        folder.conclude(experiment, ledger.orElseThrow().conclusion(member));
    }

    /** The stage has begun the first one; forks for the others are measured from now on too. */
    private void begin(String first) {
        String reproduce = folder.run().experiment(first).orElseThrow().reproduce();
        for (Member member : members) {
            if (!member.id().equals(first)) {
                folder.begin(Catalogue.claim(member.id()), reproduce);
            }
        }
    }

    private void run(Ledger kept, Progress progress) throws InterruptedException {
        long seed = folder.run().plan().seed();
        try {
            progress.begin("the machine, to size the work");
            bench.calibrate(members.stream()
                    .mapToDouble(Member::largestShortening)
                    .max()
                    .orElse(1));
            Sweep sweep = new Sweep(
                    bench.measurement(folder.subfolder("logs").resolve("jmh.log")),
                    HealthLimits.STRICT,
                    forks() / Sweep.FORKS_PER_REPEAT,
                    new Recorder(kept, progress, bench.host().clock(), bench.trials(), cell -> bench.forkTime()));
            sweep.run(BlockOrder.shuffled(cells(), bench.trials(), seed));
            emulated.run(kept, progress);
        } catch (ForkFailed failed) {
            Thread.sleep(INTERRUPTION_ARRIVES.toMillis());
            failure = Optional.of(new IllegalStateException(failed.getMessage(), failed));
        } catch (IOException failed) {
            failure = Optional.of(new UncheckedIOException(
                    "the sweep cannot write into " + folder.directory() + ": " + failed.getMessage(), failed));
        }
    }
}
