package dev.headroom.results.cli.fit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.results.fit.Choice;
import dev.headroom.results.fit.Diagnosis;
import dev.headroom.results.fit.HeldOut;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.input.MeasuredSeries;
import dev.headroom.results.report.fit.FittedSeries;
import java.util.List;

/** A fit as one JSON object: full double precision, ASCII only, no key where there is nothing to say. */
final class JsonFit {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private JsonFit() {}

    static String of(FittedSeries fitted) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        JsonLaws.put(root, fitted);
        choice(root, fitted.fit().choice());
        fitted.fit().chosen().ifPresent(law -> {
            JsonLaws.peak(root, law);
            JsonLaws.limit(root, law);
        });
        fitted.twice().ifPresent(twice -> {
            ObjectNode node = root.putObject("twice");
            put(node, "concurrency", twice.concurrency());
            put(node, "throughput", twice.throughput());
            put(node, "low", twice.interval().low());
            put(node, "high", twice.interval().high());
            node.put("beyond_measured", true);
        });
        diagnosis(root, fitted.fit().diagnosis());
        fitted.fit().heldOut().ifPresent(heldOut -> heldOut(root.putObject("held_out"), heldOut));
        origin(root, fitted);
        try {
            return WRITER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fit cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /** Where there is no finite number there is nothing to say. */
    static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        }
    }

    private static void choice(ObjectNode root, Choice choice) {
        root.put("chosen", choice.law().map(ScalingLaw::word).orElse("none"));
        root.put("because", choice.because());
        words(root, "evidence", choice.evidence());
    }

    private static void diagnosis(ObjectNode root, Diagnosis diagnosis) {
        diagnosis.superlinear().ifPresent(sentence -> root.put("superlinear", sentence));
        diagnosis.misfit().ifPresent(sentence -> root.put("misfit", sentence));
        ArrayNode fractions = root.putArray("karp_flatt");
        for (Diagnosis.SerialFraction each : diagnosis.serialFractions()) {
            ObjectNode node = fractions.addObject();
            put(node, "concurrency", each.concurrency());
            put(node, "speedup", each.speedup());
            put(node, "serial_fraction", each.fraction());
        }
    }

    private static void heldOut(ObjectNode node, HeldOut heldOut) {
        node.put("law", heldOut.law().word());
        put(node, "largest_fitted", heldOut.largestFitted());
        node.put("finding", heldOut.finding());
        ArrayNode scores = node.putArray("scores");
        for (HeldOut.Score score : heldOut.scores()) {
            ObjectNode each = scores.addObject();
            put(each, "concurrency", score.concurrency());
            put(each, "predicted", score.predicted());
            put(each, "low", score.band().low());
            put(each, "high", score.band().high());
            put(each, "measured", score.measured());
            put(each, "miss", score.miss());
            each.put("inside", score.inside());
        }
    }

    private static void origin(ObjectNode root, FittedSeries fitted) {
        MeasuredSeries series = fitted.series();
        root.put("file", fitted.file());
        if (!series.name().isBlank()) {
            root.put("series", series.name());
        }
        root.put("x", series.concurrency());
        root.put("y", series.throughput());
        root.put("unit", series.unit());
        root.put("points", series.points().size());
        root.put("sizes", series.sizes());
        put(root, "smallest_measured", fitted.measured().low());
        put(root, "largest_measured", fitted.measured().high());
        words(root, "notes", series.notes());
        root.put("seed", fitted.seed());
    }

    private static void words(ObjectNode root, String key, List<String> words) {
        words.forEach(root.putArray(key)::add);
    }
}
