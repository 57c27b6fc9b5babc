package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.Sweep;
import dev.headroom.results.terminal.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Follows one sweep: tells the user what runs, and hands each finished fork to the ledger. */
final class Recorder implements Sweep.Listener {
    private final Ledger ledger;
    private final Progress progress;
    private final Clock clock;
    private final int blocks;
    private final Function<Cell, Duration> forkTime;
    private final HarnessLoad harness = new HarnessLoad();
    private Instant startedAt = Instant.EPOCH;

    /** {@code forkTime} is how long the fork of a cell was expected to take. */
    Recorder(Ledger ledger, Progress progress, Clock clock, int blocks, Function<Cell, Duration> forkTime) {
        this.ledger = ledger;
        this.progress = progress;
        this.clock = clock;
        this.blocks = blocks;
        this.forkTime = forkTime;
    }

    @Override
    public void starting(int block, Cell cell, int attempt) {
        progress.begin("block " + (block + 1) + " of " + blocks + ", " + cell.label()
                + (attempt > 1 ? ", again because it was disturbed" : ""));
        startedAt = clock.instant();
        harness.start();
    }

    @Override
    public void finished(Sweep.Fork fork) throws IOException {
        ledger.keep(fork, startedAt, harness.coresSinceStart());
        progress.finish(forkTime.apply(fork.cell()));
    }
}
