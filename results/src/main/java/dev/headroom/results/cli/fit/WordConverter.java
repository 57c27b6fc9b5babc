package dev.headroom.results.cli.fit;

import dev.headroom.results.cli.option.Words;
import dev.headroom.results.fit.ScalingLaw;
import picocli.CommandLine.ITypeConverter;

/** The words of the options of fit. */
final class WordConverter {
    private WordConverter() {}

    static final class OfFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Words.read(text, "format", Format.values());
        }
    }

    static final class OfLaw implements ITypeConverter<ScalingLaw> {
        @Override
        public ScalingLaw convert(String text) {
            return Words.read(text, "law", ScalingLaw.values());
        }
    }
}
