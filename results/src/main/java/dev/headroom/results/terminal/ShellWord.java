package dev.headroom.results.terminal;

/** A word of a command that a shell reads as one word, whatever is in it. */
public final class ShellWord {
    private ShellWord() {}

    /** The word as it stands, or quoted where it must be. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./,:=@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
