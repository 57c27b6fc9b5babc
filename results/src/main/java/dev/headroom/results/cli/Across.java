package dev.headroom.results.cli;

import dev.headroom.results.beside.trait.Trait;
import dev.headroom.results.plan.NearestName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A word of {@code --across}.
 *
 * @param traits what it stands for
 */
record Across(Set<Trait> traits) {
    private static final String ALL = "all";

    Across {
        traits = Set.copyOf(traits);
    }

    /** A trait by its word, or all of them. */
    static final class Word implements ITypeConverter<Across> {
        @Override
        public Across convert(String word) {
            if (word.equals(ALL)) {
                return new Across(EnumSet.allOf(Trait.class));
            }
            List<String> known = Stream.concat(Arrays.stream(Trait.values()).map(Trait::word), Stream.of(ALL))
                    .toList();
            if (!known.contains(word)) {
                throw new TypeConversionException("must be one of " + String.join(", ", known) + ", was " + word
                        + NearestName.of(word, known)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse(""));
            }
            return new Across(EnumSet.of(Trait.valueOf(word.toUpperCase(Locale.ROOT))));
        }
    }
}
