package dev.headroom.results.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The machine's CPU time so far, by {@code /proc/stat}; take two and subtract.
 *
 * @param totalTicks all time of all CPUs, in clock ticks
 * @param idleTicks idle time and time waiting for disks
 * @param stealTicks time the hypervisor gave to others
 */
public record ProcStat(long totalTicks, long idleTicks, long stealTicks) {
    /** Reads it below {@code root}, normally {@code /}; empty where there is no such file. */
    public static Optional<ProcStat> read(Path root) {
        Path file = root.resolve("proc/stat");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            String[] fields =
                    Files.readString(file).lines().findFirst().orElse("").trim().split("\\s+");
            long total = 0;
            for (int i = 1; i < Math.min(fields.length, 9); i++) {
                total += Long.parseLong(fields[i]);
            }
            return fields.length < 9
                    ? Optional.empty()
                    : Optional.of(new ProcStat(
                            total, Long.parseLong(fields[4]) + Long.parseLong(fields[5]), Long.parseLong(fields[8])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Share of all CPU time since {@code before} that was stolen, 0 to 1. */
    public double stealSince(ProcStat before) {
        long all = totalTicks - before.totalTicks;
        return all <= 0 ? 0 : (double) (stealTicks - before.stealTicks) / all;
    }

    /** Share of all CPU time since {@code before} that was used, 0 to 1. */
    public double busySince(ProcStat before) {
        long all = totalTicks - before.totalTicks;
        return all <= 0 ? 0 : 1 - (double) (idleTicks - before.idleTicks) / all;
    }
}
