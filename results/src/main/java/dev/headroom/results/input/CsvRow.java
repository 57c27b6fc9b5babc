package dev.headroom.results.input;

import dev.headroom.results.fit.ScalingPoint;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;

/**
 * One line below the header.
 *
 * @param file for refusals
 * @param line number in the file, from 1
 * @param cells of the line
 * @param header which of them are meant
 */
record CsvRow(Path file, long line, CSVRecord cells, CsvHeader header) {
    /** A line of nothing but commas, as spreadsheets leave them. */
    boolean isBlank() {
        return cells.toList().stream().allMatch(String::isBlank);
    }

    ScalingPoint point() {
        double concurrency = number(header.x());
        if (concurrency < 1) {
            throw refusal(header.x(), "concurrency must be at least 1, was " + text(header.x()));
        }
        double throughput = number(header.y());
        if (throughput <= 0) {
            throw refusal(header.y(), "throughput must be above 0, was " + text(header.y()));
        }
        return new ScalingPoint(
                concurrency,
                throughput,
                header.trial().isPresent() ? text(header.trial().getAsInt()) : "");
    }

    private double number(int column) {
        String text = text(column);
        if (text.isBlank()) {
            throw refusal(column, "must be a number, is empty");
        }
        if (!Decimal.is(text)) {
            throw refusal(column, "must be a finite number such as 1250 or 1.25e3, was " + text);
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw refusal(column, "must be below 1.8e308, was " + text);
        }
        return value;
    }

    private String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private UnreadablePoints refusal(int column, String rule) {
        return new UnreadablePoints(file + ", line " + line + ", column "
                + header.names().get(column) + ": " + rule + "; correct the cell, or remove the line");
    }
}
