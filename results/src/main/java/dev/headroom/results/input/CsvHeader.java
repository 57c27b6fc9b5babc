package dev.headroom.results.input;

import dev.headroom.results.plan.NearestName;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * Which cells of a line are meant, from the names in the first.
 *
 * @param names of all columns
 * @param x place of the concurrency
 * @param y place of the throughput
 * @param trial place of the repetition's number; empty where the file has none
 */
record CsvHeader(List<String> names, int x, int y, OptionalInt trial) {
    static CsvHeader of(Path file, long line, CSVRecord first, Columns columns) {
        List<String> names = first.toList();
        String place = file + ", line " + line + ": ";
        if (names.stream().allMatch(Decimal::is)) {
            throw new UnreadablePoints(place + "the first line must name the columns, was " + String.join(",", names)
                    + "; write a header such as concurrency,throughput above it");
        }
        if (names.size() == 1) {
            throw new UnreadablePoints(
                    place + "there must be at least two columns, concurrency and throughput, was one: " + names.get(0)
                            + separator(names.get(0)));
        }
        return new CsvHeader(
                names,
                place(place, names, columns.concurrency(), "--x"),
                place(place, names, columns.throughput(), "--y"),
                find(place, names, Columns.TRIAL));
    }

    String concurrency() {
        return names.get(x);
    }

    String throughput() {
        return names.get(y);
    }

    private static int place(String place, List<String> names, String wanted, String option) {
        return find(place, names, wanted)
                .orElseThrow(() -> new UnreadablePoints(place + "there is no column " + wanted + ", the header names "
                        + String.join(", ", names)
                        + NearestName.of(wanted, names)
                                .map(n -> "; if " + n + " is meant, name it by " + option)
                                .orElse("; name the one that is meant by " + option)));
    }

    private static OptionalInt find(String place, List<String> names, String wanted) {
        int[] found = IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase(wanted.strip()))
                .toArray();
        if (found.length > 1) {
            throw new UnreadablePoints(
                    place + "the column " + wanted + " must be there once, was there " + found.length + " times");
        }
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    private static String separator(String line) {
        return line.contains(";") || line.contains("\t")
                ? "; separate the columns by commas, and write decimals with a point"
                : "; write a line such as 4,1250 for each measurement";
    }
}
