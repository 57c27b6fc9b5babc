package dev.headroom.results.cli.fit;

import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.plan.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, as the options spell them. */
final class WordConverter {
    private WordConverter() {}

    static final class OfFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return word(text, "format", Format.values());
        }
    }

    static final class OfLaw implements ITypeConverter<ScalingLaw> {
        @Override
        public ScalingLaw convert(String text) {
            return word(text, "law", ScalingLaw.values());
        }
    }

    private static <E extends Enum<E>> E word(String text, String what, E[] known) {
        List<String> words = Arrays.stream(known)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        int place = words.indexOf(text);
        if (place < 0) {
            throw new TypeConversionException("no such " + what + ": " + text + NearestName.hint(text, words));
        }
        return known[place];
    }
}
