package dev.headroom.scenarios.measure;

import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.clock.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The clocks of every request of a point, warm-up included, as a file: nanoseconds from the start of measuring. */
public final class RequestFile {
    private static final String HEADER = "intended_ns,sent_ns,done_ns,outcome,replica,detail,tiers_ms";

    /**
     * One line of the file.
     *
     * @param detail what the answer's body told; blank for nothing
     * @param tiersMillis time that the answer's {@code Server-Timing} accounts for, in milliseconds
     */
    public record Row(
            long intendedNanos,
            long sentNanos,
            long doneNanos,
            Outcome outcome,
            String replica,
            String detail,
            double tiersMillis) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    Long.parseLong(cells[0]),
                    Long.parseLong(cells[1]),
                    Long.parseLong(cells[2]),
                    Outcome.valueOf(cells[3]),
                    cells[4],
                    cells[5],
                    Double.parseDouble(cells[6]));
        }

        /** Response time: intended to done. */
        public long responseNanos() {
            return doneNanos - intendedNanos;
        }

        public boolean answered() {
            return outcome == Outcome.ANSWERED;
        }

        /** Whether it was intended within the measured part of that length. */
        public boolean measured(double seconds) {
            return intendedNanos >= 0 && intendedNanos < seconds * 1e9;
        }
    }

    private RequestFile() {}

    static void write(Path file, List<TimedRequest> requests, Window window) {
        List<String> lines = Stream.concat(
                        Stream.of(HEADER),
                        requests.stream()
                                .map(request -> (request.intendedNanos() - window.fromNanos())
                                        + "," + (request.sentNanos() - window.fromNanos())
                                        + "," + (request.doneNanos() - window.fromNanos())
                                        + "," + request.outcome()
                                        + ","
                                        + Optional.ofNullable(request.replica()).orElse("")
                                        + ","
                                        + Optional.ofNullable(request.detail()).orElse("")
                                        + "," + Answers.totalMillis(request.serverTiming())))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": is the disk full?", e);
        }
    }

    /** Reads the rows back, in the order of the requests. */
    public static List<Row> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
