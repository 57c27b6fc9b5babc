package dev.headroom.benchmarks.judge;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The speedups on cores emulated in one way, and whether they may be believed: on as many cores as the machine has,
 * they must be what the machine itself gives.
 *
 * @param way as run files name it
 * @param speedups by the number of slow cores
 * @param validity by the number of real cores: emulated speedup divided by the native one
 */
record EmulatedWay(String way, SortedMap<Integer, Estimate> speedups, SortedMap<Integer, Estimate> validity) {
    private static final Interval MARGIN = new Interval(0.95, 1.05);

    /** {@code nativeSpeedups} are those of levels with a physical core for each worker. */
    static EmulatedWay of(String way, Observations seen, Map<Integer, Estimate> nativeSpeedups) {
        SortedMap<Integer, Estimate> speedups = new TreeMap<>();
        SortedMap<Integer, Estimate> validity = new TreeMap<>();
        for (int cores : seen.emulatedLevels()) {
            Estimate emulated = seen.emulatedSpeedup(cores).estimate();
            speedups.put(cores, emulated);
            Estimate hardware = nativeSpeedups.get(cores);
            if (hardware != null) {
                validity.put(cores, ratio(emulated, hardware));
            }
        }
        return new EmulatedWay(way, speedups, validity);
    }

    private static Estimate ratio(Estimate emulated, Estimate hardware) {
        return new Estimate(
                emulated.value() / hardware.value(),
                new Interval(
                        emulated.interval().low() / hardware.interval().high(),
                        emulated.interval().high() / hardware.interval().low()),
                "1",
                Math.min(emulated.samples(), hardware.samples()),
                "emulated speedup divided by the native one; from end to end of both intervals");
    }

    /** Whether its speedups count: native ones were there and none differs by more than the margin. */
    boolean valid() {
        return !validity.isEmpty() && validity.values().stream().allMatch(ratio -> MARGIN.contains(ratio.value()));
    }

    /** Breaks for the emulated rows only: it is no reason to doubt what was measured on hardware. */
    Check check() {
        boolean proven = valid()
                && validity.values().stream().allMatch(ratio -> ratio.interval().inside(MARGIN));
        return new Check(Rule.ENOUGH_CORES, "emulated cores agree with real ones", Severity.WARN, proven, finding());
    }

    String finding() {
        if (validity.isEmpty()) {
            return way + ": no level of physical cores to hold it against; its speedups are void";
        }
        StringBuilder text = new StringBuilder(way + " against native:");
        validity.forEach((cores, ratio) -> text.append(String.format(
                Locale.ROOT,
                " S(%d) %.3f times (%.3f to %.3f),",
                cores,
                ratio.value(),
                ratio.interval().low(),
                ratio.interval().high())));
        return text.append(" must lie within 0.95 to 1.05")
                .append(valid() ? "" : "; its speedups are void")
                .append(!valid() && perhaps() ? ", but the noise could explain it: take more trials" : "")
                .toString();
    }

    private boolean perhaps() {
        return validity.values().stream().allMatch(ratio -> ratio.interval().overlaps(MARGIN));
    }

    /** The reason of a void row. */
    List<String> broken() {
        return List.of(finding());
    }
}
