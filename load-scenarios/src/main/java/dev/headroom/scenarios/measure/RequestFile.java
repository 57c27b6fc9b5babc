package dev.headroom.scenarios.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The clocks of every request of a point, warm-up included, as a file: nanoseconds from the start of measuring. */
public final class RequestFile {
    private static final String HEADER = "intended_ns,sent_ns,done_ns,outcome,replica,detail";

    /**
     * One line of the file.
     *
     * @param detail what the answer's body told; blank for nothing
     */
    public record Row(long intendedNanos, long sentNanos, long doneNanos, Outcome outcome, String replica, String detail) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    Long.parseLong(cells[0]),
                    Long.parseLong(cells[1]),
                    Long.parseLong(cells[2]),
                    Outcome.valueOf(cells[3]),
                    cells[4],
                    cells[5]);
        }
    }

    private RequestFile() {}

    static void write(Path file, List<TimedRequest> requests, Window window) {
        List<String> lines = Stream.concat(
                        Stream.of(HEADER),
                        requests.stream().map(request -> (request.intendedNanos() - window.fromNanos())
                                + "," + (request.sentNanos() - window.fromNanos())
                                + "," + (request.doneNanos() - window.fromNanos())
                                + "," + request.outcome()
                                + "," + Optional.ofNullable(request.replica()).orElse("")
                                + "," + Optional.ofNullable(request.detail()).orElse("")))
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
