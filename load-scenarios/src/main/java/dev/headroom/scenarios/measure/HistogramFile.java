package dev.headroom.scenarios.measure;

import dev.headroom.scenarios.clock.Window;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** Writes histograms as an {@code .hlog}, one line a second, in nanoseconds. */
final class HistogramFile {
    private static final double MILLIS_PER_SECOND = 1_000.0;

    private HistogramFile() {}

    static void write(Path file, String timing, SortedMap<Integer, Histogram> perSecond, Window window) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
                HistogramLogWriter log = new HistogramLogWriter(out);
                log.outputComment("[unit ns; " + timing + " time; intervals by intended time]");
                log.outputLogFormatVersion();
                log.outputStartTime(window.fromEpochMillis());
                log.setBaseTime(window.fromEpochMillis());
                log.outputBaseTime(window.fromEpochMillis());
                log.outputLegend();
                perSecond.forEach((second, histogram) -> {
                    histogram.setStartTimeStamp(window.fromEpochMillis() + (long) (second * MILLIS_PER_SECOND));
                    histogram.setEndTimeStamp(window.fromEpochMillis() + (long) ((second + 1) * MILLIS_PER_SECOND));
                    log.outputIntervalHistogram(histogram);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": is the disk full?", e);
        }
    }
}
