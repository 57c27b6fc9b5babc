package dev.headroom.results.fit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The published data sets, with their sources in SOURCES.md. */
final class PublishedPoints {
    private PublishedPoints() {}

    static List<ScalingPoint> all(String file) {
        try (InputStream in = Objects.requireNonNull(PublishedPoints.class.getResourceAsStream("/published/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(","))
                    .map(cells -> new ScalingPoint(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ScalingPoint> first(int rows, String file) {
        return all(file).subList(0, rows);
    }
}
