package dev.headroom.results.cli.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An answer as one JSON object: full double precision, ASCII only, no key where there is nothing to say. */
final class JsonAnswer {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private JsonAnswer() {}

    static String of(Answer answer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("law", answer.law());
        object.put("formula", answer.formula());
        object.put("assumptions", answer.assumptions());
        putAll(object.putObject("inputs"), answer.inputs());
        putAll(object, answer.results());
        try {
            return WRITER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private static void putAll(ObjectNode object, List<? extends Fact> facts) {
        facts.forEach(fact -> put(object, fact));
    }

    private static void put(ObjectNode object, Fact fact) {
        if (fact instanceof Fact.Quantity quantity) {
            if (quantity.unit() == Unit.COUNT) {
                object.put(quantity.key(), (long) quantity.value());
            } else {
                object.put(quantity.key(), quantity.value());
            }
        } else if (fact instanceof Fact.Word word) {
            object.put(word.key(), word.value());
        } else if (fact instanceof Fact.Range range) {
            object.putObject(range.key()).put("low", range.low()).put("high", range.high());
        } else if (fact instanceof Fact.Group group) {
            putAll(object.putObject(group.key()), group.facts());
        } else if (fact instanceof Fact.Rows rows) {
            rows.rows().forEach(row -> putAll(object.withArray(rows.key()).addObject(), row));
        }
    }
}
