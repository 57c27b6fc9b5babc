package dev.headroom.benchmarks.drive;

import java.util.Locale;

/**
 * One cell of a block: which code runs, on how many cores, with which serial fraction.
 *
 * @param code the benchmark to run
 * @param cores cores the JVM is confined to, and workers of the team
 * @param serialFraction share of the work done by one thread alone; 1 for single-threaded code
 * @param copy 1, or 2 for the second measurement of the same cell in the same block (A/A)
 */
public record Cell(Code code, int cores, double serialFraction, int copy) {
    /** The benchmarks a cell can run. */
    public enum Code {
        /** Phases with a known serial fraction, done by a team. */
        TUNABLE_SERIAL_FRACTION("TunableSerialFraction"),
        /** One thread, whatever the cores. */
        SINGLE_THREADED("SingleThreaded");

        private final String simpleName;

        Code(String simpleName) {
            this.simpleName = simpleName;
        }

        /** The one benchmark of this code, as JMH's include pattern. */
        String pattern() {
            return "^dev\\.headroom\\.benchmarks\\.workload\\." + simpleName + "\\.operation$";
        }
    }

    public Cell {
        if (cores < 1) {
            throw new IllegalArgumentException("cores must be at least 1, was " + cores);
        }
        if (copy < 1) {
            throw new IllegalArgumentException("copy must be at least 1, was " + copy);
        }
    }

    /** A first measurement of phased code. */
    public static Cell tunable(double serialFraction, int cores) {
        return new Cell(Code.TUNABLE_SERIAL_FRACTION, cores, serialFraction, 1);
    }

    /** A first measurement of single-threaded code. */
    public static Cell singleThreaded(int cores) {
        return new Cell(Code.SINGLE_THREADED, cores, 1, 1);
    }

    /** The same cell measured a second time. */
    public Cell again() {
        return new Cell(code, cores, serialFraction, copy + 1);
    }

    /** A name for people: {@code f=0.05 on 4 cores}. */
    public String label() {
        String what = code == Code.SINGLE_THREADED
                ? "single-threaded"
                : String.format(Locale.ROOT, "f=%s", Double.toString(serialFraction));
        return what + " on " + cores + (cores == 1 ? " core" : " cores") + (copy == 1 ? "" : ", copy " + copy);
    }
}
