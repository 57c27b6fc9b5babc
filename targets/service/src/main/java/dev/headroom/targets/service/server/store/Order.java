package dev.headroom.targets.service.server.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order that a client has named itself, so that sending it twice stores it once. */
public record Order(String id, long item, int quantity, String acceptedBy) {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([A-Za-z0-9_-]{1,64})\"");
    private static final String TAB = "\t";

    /** Reads {@code {"id":"...","item":1,"quantity":1}}. */
    public static Order parse(String json, String acceptedBy) {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new IllegalArgumentException(
                    "an order must have an \"id\" of 1 to 64 letters, digits, _ or -, was " + json);
        }
        return new Order(id.group(1), number(json, "item"), (int) number(json, "quantity"), acceptedBy);
    }

    /** One line for the queue. */
    String line() {
        return String.join(TAB, id, Long.toString(item), Integer.toString(quantity), acceptedBy);
    }

    static Order ofLine(String line) {
        String[] words = line.split(TAB, 4);
        return new Order(words[0], Long.parseLong(words[1]), Integer.parseInt(words[2]), words[3]);
    }

    private static long number(String json, String key) {
        Matcher number = Pattern.compile("\"" + key + "\"\\s*:\\s*(\\d{1,9})").matcher(json);
        return number.find() ? Long.parseLong(number.group(1)) : 1;
    }
}
