package dev.headroom.scenarios.health;

import java.util.List;

/**
 * How the driver itself fared while it drove.
 *
 * @param cpuShare CPU time used over time passed and processors usable, 0 to 1
 * @param heartbeatLateP99Nanos lateness of the 10 ms heartbeat
 * @param heartbeatLateMaximumNanos its worst
 * @param longestPauseMillis longest garbage collection
 * @param totalPauseMillis all of them
 */
public record InjectorHealth(
        double cpuShare,
        int processors,
        long heartbeatLateP99Nanos,
        long heartbeatLateMaximumNanos,
        long longestPauseMillis,
        long totalPauseMillis) {

    public static InjectorHealth of(List<Heartbeat.Beat> beats, GarbagePauses pauses, int processors) {
        long[] late =
                beats.stream().mapToLong(Heartbeat.Beat::lateNanos).sorted().toArray();
        return new InjectorHealth(
                cpuShare(beats, processors),
                processors,
                late.length == 0 ? 0 : late[(int) Math.ceil(late.length * 0.99) - 1],
                late.length == 0 ? 0 : late[late.length - 1],
                pauses.longestMillis(),
                pauses.totalMillis());
    }

    private static double cpuShare(List<Heartbeat.Beat> beats, int processors) {
        if (beats.size() < 2) {
            return 0;
        }
        Heartbeat.Beat first = beats.get(0);
        Heartbeat.Beat last = beats.get(beats.size() - 1);
        return (double) (last.cpuNanos() - first.cpuNanos()) / (last.atNanos() - first.atNanos()) / processors;
    }
}
