package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.confine.Collector;
import dev.headroom.benchmarks.confine.JvmChoice;
import dev.headroom.results.cli.option.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say in which JVM, and on which processors, forks run. */
final class JvmOptions {
    @Option(
            names = "--gc",
            paramLabel = "NAME",
            converter = CollectorWord.class,
            description = "collector of every fork: Serial, Parallel, G1 or Z; default: Serial for plans, G1 for --jar")
    private @Nullable Collector collector;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description =
                    "least and most heap of every fork, such as 256m or 2g; default: the plan's, the JVM's own for --jar")
    private @Nullable String heap;

    @Option(names = "--jdk", paramLabel = "DIR", description = "the JDK that forks run on; default: the harness's own")
    private @Nullable Path jdk;

    @Option(
            names = "--smt",
            paramLabel = "on|off",
            converter = SwitchWord.class,
            description = "off: one processor of every physical core; default: on, second threads of cores last")
    private Switch smt = Switch.ON;

    JvmChoice choice() {
        return new JvmChoice(
                Optional.ofNullable(jdk).map(Path::toAbsolutePath),
                Optional.ofNullable(collector),
                Optional.ofNullable(heap));
    }

    boolean smt() {
        return smt == Switch.ON;
    }

    /** A collector by its name, in any case. */
    static final class CollectorWord implements ITypeConverter<Collector> {
        @Override
        public Collector convert(String value) {
            return Words.read(value.toLowerCase(Locale.ROOT), "collector", Collector.values());
        }
    }

    /** On or off: no boolean, for picocli lets none of those take a word. */
    private enum Switch {
        ON,
        OFF
    }

    /** A word that turns something on or off. */
    static final class SwitchWord implements ITypeConverter<Switch> {
        @Override
        public Switch convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "on" -> Switch.ON;
                case "off" -> Switch.OFF;
                default -> throw new TypeConversionException("must be on or off, was " + value);
            };
        }
    }
}
