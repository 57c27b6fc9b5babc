package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.experiment.CoreLevels;
import dev.headroom.benchmarks.jar.JmhArguments;
import dev.headroom.benchmarks.jar.JmhProgram;
import dev.headroom.benchmarks.jar.sweep.JarRequest;
import dev.headroom.benchmarks.speedup.ScalingKind;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.cli.option.TimeConverter;
import dev.headroom.results.cli.option.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of a sweep over somebody's JMH jar. */
final class JarOptions {
    @Option(
            names = "--jar",
            required = true,
            paramLabel = "FILE",
            description = "sweep the benchmarks of this JMH uber-jar instead of a plan")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path jar;

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            description = "benchmarks to measure, as JMH matches them; may be repeated; default: all")
    private List<String> includes = List.of(".*");

    @Option(
            names = "--cores",
            paramLabel = "LIST",
            description =
                    "numbers of cores such as 1,2,4, or all; default: the powers of two, the physical and all usable cores")
    private String cores = "";

    @Option(
            names = "--scaling",
            paramLabel = "KIND",
            converter = ScalingWord.class,
            description =
                    "throughput: as many threads as cores, each doing its own operations (default); strong: one thread"
                            + " calls, an operation's fixed work is shared by the cores it sees")
    private ScalingKind scaling = ScalingKind.THROUGHPUT;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = NumberConverter.Count.class,
            description = "JMH threads at every level; default: as many as cores, 1 for strong scaling")
    private @Nullable Integer threads;

    @Option(
            names = "--cores-param",
            paramLabel = "NAME",
            description = "the benchmark's own @Param that takes the number of cores, set at every level")
    private @Nullable String coresParam;

    @Option(
            names = "--serial-fraction",
            paramLabel = "F",
            converter = NumberConverter.Share.class,
            description =
                    "predict by Amdahl's law with this serial fraction; default: the claim is n cores, n times the work")
    private @Nullable Double serialFraction;

    @Option(
            names = "--jmh-args",
            paramLabel = "ARGS",
            description = "handed through to JMH, quoted as one word, such as --jmh-args \"-p size=1000\"")
    private String jmhArgs = "";

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            converter = Share.class,
            description = "add forks until every speedup is known to this share, such as 2%% (default), each way")
    private double precision = 0.02;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = TimeConverter.Positive.class,
            description = "longest time of the whole sweep, such as 5min (default)")
    private double budgetSeconds = 300;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = TimeConverter.Positive.class,
            description =
                    "a fork that is silent for so long beyond ten iterations is killed and kept as failed; default: 60s")
    private double timeLimitSeconds = 60;

    /**
     * What these options ask for.
     *
     * @param seed decides the order of forks
     * @param command what repeats it
     * @throws IllegalArgumentException for what a sweep refuses, in one sentence
     */
    JarRequest request(Host host, long seed, String command) throws IOException {
        return new JarRequest(
                JmhProgram.jar(jar),
                includes,
                levels(host),
                scaling,
                threads == null ? OptionalInt.empty() : OptionalInt.of(threads),
                Optional.ofNullable(coresParam),
                serialFraction == null ? OptionalDouble.empty() : OptionalDouble.of(serialFraction),
                JmhArguments.of(jmhArgs),
                precision,
                Duration.ofMillis(Math.round(1_000 * budgetSeconds)),
                Duration.ofMillis(Math.round(1_000 * timeLimitSeconds)),
                seed,
                command);
    }

    private List<Integer> levels(Host host) {
        List<Integer> wanted = new ArrayList<>();
        if (cores.equals("all")) {
            IntStream.rangeClosed(1, host.usableCores()).forEach(wanted::add);
        } else if (!cores.isBlank()) {
            for (String word : cores.split(",", -1)) {
                if (!word.strip().matches("[1-9]\\d{0,5}")) {
                    throw new IllegalArgumentException(
                            "--cores must be whole numbers from 1 with commas between them, or all, was " + cores);
                }
                wanted.add(Integer.valueOf(word.strip()));
            }
        }
        List<Integer> levels = CoreLevels.of(wanted, host.physicalCores(), host.usableCores());
        if (levels.size() < 2) {
            throw new IllegalArgumentException("a speedup needs a level above 1 core, --cores was "
                    + (cores.isEmpty() ? "left out and this machine gives 1 core" : cores)
                    + "; name one up to " + host.usableCores() + ", or widen the affinity or the quota");
        }
        return levels;
    }

    /** Throughput or strong. */
    static final class ScalingWord implements ITypeConverter<ScalingKind> {
        @Override
        public ScalingKind convert(String value) {
            return Words.read(value, "kind of scaling", ScalingKind.values());
        }
    }

    /** A share as people write precision: 2%, or 0.02. */
    static final class Share implements ITypeConverter<Double> {
        private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");
        private static final Pattern PLAIN = Pattern.compile("0?\\.\\d{1,6}");

        @Override
        public Double convert(String value) {
            Matcher percent = PERCENT.matcher(value.strip());
            double share = percent.matches()
                    ? Double.parseDouble(percent.group(1)) / 100
                    : PLAIN.matcher(value.strip()).matches() ? Double.parseDouble(value.strip()) : 0;
            if (!(share > 0 && share < 1)) {
                throw new TypeConversionException("must be above 0 % and below 100 %, such as 2%, was " + value);
            }
            return share;
        }
    }
}
