package dev.headroom.results.sweep;

import java.util.List;

/**
 * One level of a factor.
 *
 * @param name as a reader names it, such as {@code G1}
 * @param arguments what the command is given for it, such as {@code --gc G1}
 */
public record Level(String name, List<String> arguments) {
    public Level {
        arguments = List.copyOf(arguments);
    }
}
