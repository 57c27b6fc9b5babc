package dev.headroom.results.cli.fit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.results.fit.Coefficient;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.report.fit.FittedSeries;
import java.util.Comparator;

/** The laws of a fit in JSON, the widest first. */
final class JsonLaws {
    private JsonLaws() {}

    static void put(ObjectNode root, FittedSeries fitted) {
        ArrayNode laws = root.putArray("laws");
        fitted.fit().laws().stream()
                .sorted(Comparator.comparing(FittedLaw::law).reversed())
                .forEach(law -> put(laws.addObject(), law));
    }

    private static void put(ObjectNode node, FittedLaw law) {
        node.put("law", law.law().word());
        ObjectNode parameters = node.putObject("parameters");
        law.coefficients().forEach(c -> put(parameters.putObject(c.name()), c));
        JsonFit.put(node, "rss", law.rss());
        law.aicc().ifPresent(aicc -> JsonFit.put(node, "aicc", aicc));
        law.atBound().forEach(node.putArray("at_bound")::add);
        peak(node, law);
        limit(node, law);
    }

    private static void put(ObjectNode node, Coefficient coefficient) {
        JsonFit.put(node, "estimate", coefficient.estimate());
        JsonFit.put(node, "standard_error", coefficient.standardError());
        JsonFit.put(node, "low", coefficient.interval().low());
        JsonFit.put(node, "high", coefficient.interval().high());
        coefficient.bootstrap().ifPresent(bounds -> {
            JsonFit.put(node, "bootstrap_low", bounds.low());
            JsonFit.put(node, "bootstrap_high", bounds.high());
        });
    }

    static void peak(ObjectNode node, FittedLaw law) {
        law.peak().ifPresent(peak -> {
            ObjectNode at = node.putObject("peak");
            JsonFit.put(at, "concurrency", peak.concurrency());
            JsonFit.put(at, "throughput", peak.throughput());
            at.put("beyond_measured", peak.beyondMeasured());
        });
    }

    static void limit(ObjectNode node, FittedLaw law) {
        law.limit().ifPresent(limit -> {
            ObjectNode at = node.putObject("limit");
            JsonFit.put(at, "throughput", limit);
            at.put(
                    "beyond_measured",
                    law.peak().map(peak -> peak.beyondMeasured()).orElse(true));
        });
    }
}
