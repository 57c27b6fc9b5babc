package dev.headroom.results.report.chart;

import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.HistogramFile;
import dev.headroom.results.State;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * The latencies of an experiment, one histogram a level: trials are merged by adding counts, never by averaging
 * percentiles (rule 3).
 *
 * @param name what was timed, such as {@code response time}
 * @param levels level to its merged latencies, in nanoseconds
 * @param missing files that could not be read
 */
public record Latencies(String name, Map<SortedMap<String, String>, Merged> levels, Set<String> missing) {
    /** The timing that a user feels: intended to done. */
    public static final String RESPONSE_TIME = "response time";

    /**
     * Latencies of all trials of one level.
     *
     * @param histogram in nanoseconds
     * @param trials trials merged
     */
    public record Merged(Histogram histogram, int trials) {
        private Merged plus(Merged other) {
            Histogram all = histogram.copy();
            all.add(other.histogram);
            return new Merged(all, trials + other.trials);
        }
    }

    /** Reads and merges the histograms of that name; trials that are void or failed are left out. */
    public static Latencies read(Path runFolder, List<LoadPoint> points, String name) {
        Map<SortedMap<String, String>, Merged> levels = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (LoadPoint point : points) {
            for (HistogramFile file : point.histograms()) {
                if (point.state() == State.MEASURED && file.name().equals(name)) {
                    try {
                        Histogram trial = histogram(runFolder, file.file());
                        levels.merge(point.levels(), new Merged(trial, 1), Merged::plus);
                    } catch (IOException | RuntimeException e) {
                        missing.add(file.file());
                    }
                }
            }
        }
        return new Latencies(name, levels, missing);
    }

    /** What was timed in these trials, response time first. */
    public static List<String> names(List<LoadPoint> points) {
        return points.stream()
                .flatMap(p -> p.histograms().stream())
                .map(HistogramFile::name)
                .distinct()
                .sorted(java.util.Comparator.comparing((String n) -> !n.equals(RESPONSE_TIME))
                        .thenComparing(n -> n))
                .toList();
    }

    private static Histogram histogram(Path runFolder, String file) throws IOException {
        Path folder = runFolder.toAbsolutePath().normalize();
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException(file + " lies outside of the run folder");
        }
        Histogram all = new Histogram(3);
        try (InputStream in = new FileInputStream(path.toFile());
                HistogramLogReader log = new HistogramLogReader(in)) {
            for (EncodableHistogram each = log.nextIntervalHistogram();
                    each != null;
                    each = log.nextIntervalHistogram()) {
                if (each instanceof Histogram second) {
                    all.add(second);
                }
            }
        }
        return all;
    }
}
