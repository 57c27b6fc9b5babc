package dev.headroom.targets.child;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a child JVM: {@code --some-key=value} among the arguments, else {@code HEADROOM_SOME_KEY} in the
 * environment, which is where secrets belong.
 */
public final class Options {
    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> environment;

    /** Refuses an argument whose key is not among the known ones. */
    public Options(String[] arguments, Map<String, String> environment, Set<String> known) {
        this.environment = Map.copyOf(environment);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String key = equals < 3 ? argument : argument.substring(2, equals);
            if (!argument.startsWith("--") || !known.contains(key)) {
                throw new IllegalArgumentException(
                        "an option must be --key=value with a key of " + known + ", was " + argument);
            }
            this.arguments.put(key, argument.substring(equals + 1));
        }
    }

    /** The value of an option, if there is one that is not empty. */
    public Optional<String> text(String key) {
        String variable = "HEADROOM_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(arguments.getOrDefault(key, environment.get(variable)))
                .filter(value -> !value.isEmpty());
    }

    /** The value of an option, or the one it has when nothing is said. */
    public String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** The value of an option that is a whole number. */
    public long number(String key, long otherwise) {
        return text(key).map(value -> parsed(key, value)).orElse(otherwise);
    }

    private static long parsed(String key, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(key + " must be a whole number, was " + value, notOne);
        }
    }
}
