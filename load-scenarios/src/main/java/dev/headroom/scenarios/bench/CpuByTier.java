package dev.headroom.scenarios.bench;

import dev.headroom.scenarios.clock.Window;
import dev.headroom.targets.CpuUse;
import dev.headroom.targets.RunningTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** CPU time of the generator and of every node, sampled on the clock that the requests are timed with. */
public final class CpuByTier implements AutoCloseable {
    private static final long PERIOD_MILLIS = 200;

    private record Sample(long atNanos, Map<String, Duration> used) {}

    private final CpuUse cpu = new CpuUse();
    private final List<RunningTarget> targets;
    private final ProcessHandle generator;
    private final List<Sample> samples = new ArrayList<>();
    private final Thread thread = new Thread(this::sampleOften, "cpu-by-tier");

    private CpuByTier(List<RunningTarget> targets, ProcessHandle generator) {
        this.targets = List.copyOf(targets);
        this.generator = generator;
    }

    public static CpuByTier start(List<RunningTarget> targets, ProcessHandle generator) {
        CpuByTier sampler = new CpuByTier(targets, generator);
        sampler.thread.setDaemon(true);
        sampler.thread.start();
        return sampler;
    }

    /** CPUs used on average within the window, by node; nodes about which the system says nothing are left out. */
    public synchronized Map<String, Double> cpus(Window window) {
        samples.add(sample());
        Map<String, Double> cpus = new TreeMap<>();
        Sample first = nearest(window.fromNanos());
        Sample last = nearest(window.untilNanos());
        double seconds = (last.atNanos() - first.atNanos()) / 1e9;
        first.used().forEach((node, before) -> {
            Duration after = last.used().get(node);
            if (after != null && seconds > 0) {
                cpus.put(node, after.minus(before).toNanos() / 1e9 / seconds);
            }
        });
        return cpus;
    }

    private Sample nearest(long nanos) {
        Sample best = samples.get(0);
        for (Sample sample : samples) {
            if (Math.abs(sample.atNanos() - nanos) < Math.abs(best.atNanos() - nanos)) {
                best = sample;
            }
        }
        return best;
    }

    private Sample sample() {
        Map<String, Duration> used = new LinkedHashMap<>();
        long now = System.nanoTime();
        cpu.tree(generator).ifPresent(time -> used.put("generator", time));
        targets.forEach(target -> used.putAll(cpu.perNode(target)));
        return new Sample(now, used);
    }

    private void sampleOften() {
        try {
            while (true) {
                synchronized (this) {
                    samples.add(sample());
                }
                TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
