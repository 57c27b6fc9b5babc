package dev.headroom.results.cli.fit;

/** A word of a command that a shell reads as one word, whatever is in it. */
final class ShellWord {
    private ShellWord() {}

    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./,:=@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
