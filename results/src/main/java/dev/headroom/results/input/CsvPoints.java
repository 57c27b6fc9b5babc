package dev.headroom.results.input;

import dev.headroom.results.fit.ScalingPoint;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Points of a CSV with a header line; other columns, blank lines and lines that begin with # are passed over. */
final class CsvPoints {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private CsvPoints() {}

    static MeasuredSeries read(Path file, String text, Columns columns) {
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            return read(file, rows, columns);
        } catch (UncheckedIOException | IOException e) {
            throw new UnreadablePoints(file + " is no well-formed CSV: " + e.getMessage()
                    + "; close every quote, and put nothing behind a closing one but a comma");
        }
    }

    private static MeasuredSeries read(Path file, CSVParser rows, Columns columns) throws IOException {
        Iterator<CSVRecord> each = rows.iterator();
        if (!each.hasNext()) {
            throw new UnreadablePoints(
                    file + " is empty: write a header such as concurrency,throughput and a line a" + " measurement");
        }
        CsvHeader header = CsvHeader.of(file, rows.getCurrentLineNumber(), each.next(), columns);
        List<ScalingPoint> points = new ArrayList<>();
        while (each.hasNext()) {
            CSVRecord row = each.next();
            CsvRow cells = new CsvRow(file, rows.getCurrentLineNumber(), row, header);
            if (!cells.isBlank()) {
                points.add(cells.point());
            }
        }
        if (points.isEmpty()) {
            throw new UnreadablePoints(file + " has a header and no measurement: write a line for each below it");
        }
        return new MeasuredSeries("", header.concurrency(), header.throughput(), "1", points, List.of());
    }
}
