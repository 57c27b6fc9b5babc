package dev.headroom.results.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long piece of work is: a bar at a terminal, else a line a step, both with the time left. */
public final class Progress implements AutoCloseable {
    private final PrintStream out;
    private final Duration planned;
    private final @Nullable ProgressBar bar;
    private Duration done = Duration.ZERO;

    private Progress(PrintStream out, Duration planned, @Nullable ProgressBar bar) {
        this.out = out;
        this.planned = planned;
        this.bar = bar;
    }

    /**
     * Progress of work whose length is known by plan.
     *
     * @param task what is done, such as {@code cores}
     * @param planned how long all of it takes
     */
    public static Progress of(String task, Duration planned) {
        boolean terminal = Boolean.getBoolean("headroom.terminal");
        return terminal
                ? new Progress(System.out, planned, bar(task, planned))
                : new Progress(System.out, planned, null);
    }

    /** Progress in plain lines to {@code out}. */
    public static Progress plain(PrintStream out, Duration planned) {
        return new Progress(out, planned, null);
    }

    /** Says what is measured now. */
    public void begin(String step) {
        if (bar != null) {
            bar.setExtraMessage(" " + step + ", " + left() + " left");
        } else {
            out.println("measuring " + step + ", about " + left() + " left");
        }
    }

    /** Counts a finished step by its planned length. */
    public void finish(Duration stepPlanned) {
        done = done.plus(stepPlanned);
        if (bar != null) {
            bar.stepTo(Math.min(done.toSeconds(), planned.toSeconds()));
        }
    }

    /** Says how far the work is, where its steps have no planned length. */
    public void at(Duration soFar) {
        done = soFar;
        finish(Duration.ZERO);
    }

    /** A line above the bar. */
    public void say(String line) {
        out.println(bar == null ? line : "\r" + line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private String left() {
        long seconds = Math.max(0, planned.minus(done).toSeconds());
        return seconds >= 60 ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60) : seconds + " s";
    }

    private static ProgressBar bar(String task, Duration planned) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(Math.max(1, planned.toSeconds()))
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(500)
                .hideEta()
                .build();
    }
}
