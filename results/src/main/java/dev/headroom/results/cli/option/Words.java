package dev.headroom.results.cli.option;

import dev.headroom.results.plan.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, as the options spell them: small letters, with hyphens. */
public final class Words {
    private Words() {}

    /**
     * The constant that a word spells.
     *
     * @param what it is, such as {@code policy}
     * @param known all that it can be
     * @throws TypeConversionException with the nearest word, where it spells none
     */
    public static <E extends Enum<E>> E read(String text, String what, E[] known) {
        List<String> words = Arrays.stream(known).map(Words::of).toList();
        int place = words.indexOf(text);
        if (place < 0) {
            throw new TypeConversionException("no such " + what + ": " + text + NearestName.hint(text, words));
        }
        return known[place];
    }

    /** How a constant is spelled. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
