package dev.headroom.results.cli.fit;

import dev.headroom.results.fit.ScalingFit;
import dev.headroom.results.fit.ScalingFitter;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.input.Columns;
import dev.headroom.results.input.MeasuredSeries;
import dev.headroom.results.input.PointFile;
import dev.headroom.results.input.UnreadablePoints;
import dev.headroom.results.report.fit.FitReport;
import dev.headroom.results.report.fit.FittedSeries;
import dev.headroom.results.terminal.ExitCode;
import dev.headroom.results.terminal.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the laws of scaling to measured points, chooses among them and says why. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fits linear scaling, Amdahl's law and the USL to measured points, chooses one and says why.",
        footer = {
            "",
            "FILE is a CSV with the header concurrency,throughput and perhaps trial,",
            "a JMH result JSON with several thread counts, or a run.",
            "Programs read --format json."
        })
public final class FitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "the measured points: CSV, JMH result JSON, or run")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = WordConverter.OfFormat.class,
            description = "text, json or html; default: text")
    private Format format = Format.TEXT;

    @Option(
            names = "--law",
            paramLabel = "LAW",
            split = ",",
            converter = WordConverter.OfLaw.class,
            description = "linear, amdahl or usl; may be repeated; default: all three")
    private List<ScalingLaw> laws = new ArrayList<>();

    @Option(names = "--x", paramLabel = "NAME", description = "column of the concurrency; default: concurrency")
    private String x = Columns.USUAL.concurrency();

    @Option(names = "--y", paramLabel = "NAME", description = "column of the throughput; default: throughput")
    private String y = Columns.USUAL.throughput();

    @Option(names = "--series", paramLabel = "NAME", description = "which series, where the file has several")
    private @Nullable String series;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the bootstrap; default: 1")
    private long seed = 1;

    @Option(
            names = "--hold-out",
            paramLabel = "K",
            description = "predict the K largest sizes from the smaller ones; default: a quarter of the sizes")
    private @Nullable Integer heldOut;

    @Option(
            names = "--output",
            paramLabel = "PAGE",
            description = "where --format html writes the page; default: beside FILE, its name ending in -fit.html")
    private @Nullable Path output;

    @Override
    public Integer call() {
        Path from = Objects.requireNonNull(file);
        Optional<Path> page = format == Format.HTML ? Optional.of(PageFile.of(from, output)) : noPage();
        MeasuredSeries points = PointFile.read(from, new Columns(x, y), Optional.ofNullable(series));
        FittedSeries fitted = new FittedSeries(from.getFileName() + "", points, fit(from, points), seed);
        page.ifPresent(path -> FitReport.write(fitted, reproduce(from), path));
        spec.commandLine().getOut().println(page.map(path -> "report " + path).orElseGet(() -> text(fitted)));
        spec.commandLine().getOut().flush();
        return ExitCode.MEASURED;
    }

    private String text(FittedSeries fitted) {
        return format == Format.JSON ? JsonFit.of(fitted) : TextFit.of(fitted, Glyphs.ofTerminal());
    }

    /** What the fitter refuses is the file's or the options' fault. */
    private ScalingFit fit(Path from, MeasuredSeries points) {
        EnumSet<ScalingLaw> asked = laws.isEmpty() ? EnumSet.allOf(ScalingLaw.class) : EnumSet.copyOf(laws);
        OptionalInt held = heldOut == null ? OptionalInt.empty() : OptionalInt.of(heldOut);
        try {
            return new ScalingFitter(asked, seed, held).fit(points.points());
        } catch (IllegalArgumentException e) {
            throw new UnreadablePoints(from + ": " + e.getMessage());
        }
    }

    private Optional<Path> noPage() {
        if (output != null) {
            throw new UnreadablePoints("--output names a page, so it needs --format html; send text to a file with >");
        }
        return Optional.empty();
    }

    private String reproduce(Path from) {
        List<String> words = new ArrayList<>(List.of("scripts/headroom", "fit", from.toString()));
        laws.forEach(law -> words.addAll(List.of("--law", law.word())));
        words.addAll(new Columns(x, y).options());
        Optional.ofNullable(series).ifPresent(name -> words.addAll(List.of("--series", name)));
        Optional.ofNullable(heldOut).ifPresent(k -> words.addAll(List.of("--hold-out", k.toString())));
        words.addAll(List.of("--seed", Long.toString(seed), "--format", "html"));
        return String.join(" ", words.stream().map(ShellWord::quoted).toList());
    }
}
