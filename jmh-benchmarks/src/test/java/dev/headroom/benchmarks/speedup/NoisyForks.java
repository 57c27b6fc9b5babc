package dev.headroom.benchmarks.speedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Simulated forks of a known speedup: noise only ever slows down, and a drift is common to all forks of a round. */
public final class NoisyForks {
    private static final double SHAPE = .75;
    private static final int DRAWS = 200_000;

    private final String name;
    private final double outliers;
    private final double drift;
    private final Noise base;
    private final Noise level;

    /**
     * A noise.
     *
     * @param base scale of the slowdown of a fork on one core, log-normal: 0.01 is about 1 %
     * @param level the same on more cores
     * @param outliers share of forks that something else slowed down by about 8 times the scale more
     * @param drift standard deviation of a round's speed from that of the round before
     */
    public NoisyForks(double base, double level, double outliers, double drift) {
        this.name =
                String.format("%.3f on 1 core, %.3f on more, outliers %.2f, drift %.3f", base, level, outliers, drift);
        this.outliers = outliers;
        this.drift = drift;
        this.base = new Noise(base, typical(base, outliers));
        this.level = new Noise(level, typical(level, outliers));
    }

    /** The noises that intervals and rules must stand: quiet to wild, alike and not, with and without outliers and drift. */
    static List<NoisyForks> all() {
        return List.of(
                new NoisyForks(.003, .003, 0, .003),
                new NoisyForks(.01, .01, 0, 0),
                new NoisyForks(.01, .01, .1, .01),
                new NoisyForks(.005, .015, .1, .01),
                new NoisyForks(.02, .02, .05, .02),
                new NoisyForks(.03, .03, 0, .01),
                new NoisyForks(.01, .03, .1, .01));
    }

    /** Of so many rounds the natural logarithms of throughput over a typical fork's: first the base, then each level. */
    double[][] rounds(int rounds, int levels, SplittableRandom random) {
        double[][] logs = new double[rounds][levels + 1];
        double common = 0;
        for (double[] round : logs) {
            common += drift * random.nextGaussian();
            for (int i = 0; i <= levels; i++) {
                Noise noise = i == 0 ? base : level;
                round[i] = common + log(noise.scale(), outliers, random) - noise.typical();
            }
        }
        return logs;
    }

    /** Each level's ratio to the base over the rounds; in truth it is 1. */
    static List<PairedRatio> ratios(double[][] rounds) {
        List<PairedRatio> ratios = new ArrayList<>();
        for (int level = 1; level < rounds[0].length; level++) {
            int i = level;
            ratios.add(new PairedRatio(
                    Arrays.stream(rounds).map(round -> round[i] - round[0]).toList()));
        }
        return ratios;
    }

    /** The forks of a sweep: throughput 100 times the speedup of each level, times the noise. */
    public ForkValues sweep(int rounds, double[] speedups, int[] cores, SplittableRandom random) {
        double[][] logs = rounds(rounds, cores.length - 1, random);
        List<ForkValues.Fork> forks = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < cores.length; i++) {
                double throughput = 100 * speedups[i] * Math.exp(logs[round][i]);
                forks.add(new ForkValues.Fork(
                        ForkRole.LEVEL,
                        cores[i],
                        round + 1,
                        forks.size(),
                        throughput,
                        OptionalDouble.of(throughput * 1.01)));
            }
        }
        return new ForkValues(forks);
    }

    private static double log(double scale, double outliers, SplittableRandom random) {
        double slowdown = scale * Math.exp(SHAPE * random.nextGaussian());
        if (random.nextDouble() < outliers) {
            slowdown -= 8 * scale * Math.log(1 - random.nextDouble());
        }
        return -Math.log1p(slowdown);
    }

    /** The median of the noise: outliers shift it a little, so that it is drawn. */
    private static double typical(double scale, double outliers) {
        SplittableRandom random = new SplittableRandom(1);
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> log(scale, outliers, random));
        Arrays.sort(draws);
        return draws[DRAWS / 2];
    }

    @Override
    public String toString() {
        return name;
    }

    private record Noise(double scale, double typical) {}
}
