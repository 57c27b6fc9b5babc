package dev.headroom.targets.service.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** An answer to a request: the HTTP status and a flat JSON object. */
record Answer(int status, Map<String, Object> body) {

    static Answer ok(Map<String, Object> body) {
        return new Answer(200, body);
    }

    static Answer error(int status, String rule) {
        return new Answer(status, Map.of("error", rule));
    }

    /** A body in the order in which it is written: key, value, key, value. */
    static Map<String, Object> body(Object... keysAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            body.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return body;
    }

    String json() {
        StringJoiner json = new StringJoiner(",", "{", "}\n");
        body.forEach((key, value) -> json.add(quoted(key) + ":" + value(value)));
        return json.toString();
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ') {
                quoted.append(' ');
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
