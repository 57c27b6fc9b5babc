package dev.headroom.results.cli.fit;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** What a terminal can show: plain ASCII, or the signs of Unicode where it takes UTF-8. */
enum Glyphs {
    ASCII('o', '.', '|', '-', '+'),
    UNICODE('\u25cf', '\u00b7', '\u2502', '\u2500', '\u2514');

    private final char point;
    private final char curve;
    private final char upright;
    private final char level;
    private final char corner;

    Glyphs(char point, char curve, char upright, char level, char corner) {
        this.point = point;
        this.curve = curve;
        this.upright = upright;
        this.level = level;
        this.corner = corner;
    }

    /** What standard output takes, as the JVM found it. */
    static Glyphs ofTerminal() {
        return Optional.ofNullable(System.getProperty("stdout.encoding"))
                        .or(() -> Optional.ofNullable(System.getProperty("sun.stdout.encoding")))
                        .flatMap(Glyphs::charset)
                        .orElseGet(Charset::defaultCharset)
                        .name()
                        .equals("UTF-8")
                ? UNICODE
                : ASCII;
    }

    char point() {
        return point;
    }

    char curve() {
        return curve;
    }

    char upright() {
        return upright;
    }

    char level() {
        return level;
    }

    char corner() {
        return corner;
    }

    /** The text as this terminal shows it. */
    String plain(String text) {
        return this == UNICODE ? text : text.replace("\u00b2", "^2").replaceAll("[^\\x00-\\x7f]", "?");
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
