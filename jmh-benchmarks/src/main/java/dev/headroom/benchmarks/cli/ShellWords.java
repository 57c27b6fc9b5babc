package dev.headroom.benchmarks.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Words as a shell takes them again. */
final class ShellWords {
    private ShellWords() {}

    /** The words in one line, quoted where a shell would read more than the word. */
    static String quoted(List<String> words) {
        return words.stream()
                .map(word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
