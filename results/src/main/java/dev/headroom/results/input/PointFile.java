package dev.headroom.results.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.NearestName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of measured points: told apart by what is in it, never by its name. */
public final class PointFile {
    private static final String KINDS =
            "three kinds are read: a CSV with the header concurrency,throughput (other names"
                    + " by --x and --y), the JSON that JMH writes with -rf json, and a run of Headroom (its folder or run.json)";
    private static final JsonMapper JSON = new JsonMapper();

    private PointFile() {}

    /**
     * The points of one series of a file.
     *
     * @param file a CSV, a JMH result, a run file or its folder
     * @param columns which columns of a CSV are meant
     * @param series which of several series; empty where the file has one
     * @throws UnreadablePoints in a sentence for the user, if there are none
     * @throws dev.headroom.results.file.UnreadableRun if it is a run that this version cannot read
     */
    public static MeasuredSeries read(Path file, Columns columns, Optional<String> series) {
        if (Files.isDirectory(file)) {
            return run(file, columns, series);
        }
        String text = text(file);
        String begin = text.stripLeading();
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return json(file, text, columns, series);
        }
        if (begin.startsWith("<") || text.indexOf('\0') >= 0) {
            throw new UnreadablePoints(file + " is none of the files that can be read; " + KINDS);
        }
        if (series.isPresent()) {
            throw new UnreadablePoints(file + " is a CSV, which has one series without a name: leave out --series");
        }
        return CsvPoints.read(file, text, columns);
    }

    private static MeasuredSeries json(Path file, String text, Columns columns, Optional<String> series) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.has("format_version") && root.has("experiments")) {
                return run(file, columns, series);
            }
            if (JmhPoints.wrote(root)) {
                refuseColumns(file, columns);
                return chosen(file, JmhPoints.read(file, root), series, "benchmark");
            }
        } catch (JsonProcessingException e) {
            throw new UnreadablePoints(file + ", line " + e.getLocation().getLineNr() + " is not valid JSON: "
                    + e.getOriginalMessage() + "; " + KINDS);
        }
        throw new UnreadablePoints(file + " is JSON, but neither of JMH nor a run; " + KINDS);
    }

    private static MeasuredSeries run(Path file, Columns columns, Optional<String> series) {
        refuseColumns(file, columns);
        return chosen(file, RunPoints.read(file, RunFolder.read(file)), series, "experiment");
    }

    private static MeasuredSeries chosen(Path file, List<MeasuredSeries> all, Optional<String> wanted, String kind) {
        List<String> names = all.stream().map(MeasuredSeries::name).toList();
        if (wanted.isEmpty() && all.size() > 1) {
            throw new UnreadablePoints(file + " has " + all.size() + " series: name one " + kind + " by --series, of "
                    + String.join("; ", names));
        }
        return all.stream()
                .filter(s -> wanted.isEmpty() || s.name().equals(wanted.get()))
                .findFirst()
                .orElseThrow(() -> new UnreadablePoints(file + " has no series " + wanted.orElse("")
                        + wanted.flatMap(w -> NearestName.of(w, names))
                                .map(n -> "; did you mean " + n + "?")
                                .orElse("; it has " + String.join("; ", names))));
    }

    private static void refuseColumns(Path file, Columns columns) {
        if (!columns.equals(Columns.USUAL)) {
            throw new UnreadablePoints(file + " is no CSV: --x and --y name the columns of a CSV only; leave them out");
        }
    }

    private static String text(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadablePoints(file + " does not exist");
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UnreadablePoints(file + " cannot be read: " + e.getMessage());
        }
    }
}
