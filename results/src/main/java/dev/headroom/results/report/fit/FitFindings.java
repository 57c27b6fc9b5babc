package dev.headroom.results.report.fit;

import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.HeldOut;
import dev.headroom.results.fit.ScalingLaw;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.statistics.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fit says, in tables and sentences: the same words for the terminal and for the page.
 *
 * @param title what was fitted
 * @param scope how many points at how many sizes
 * @param choice name of the chosen law, or {@code none}
 * @param because why
 * @param evidence everything that was looked at for it
 * @param sentences peak, limit, what twice the range would give, what the points show beside
 * @param coefficients every law's coefficients with their intervals
 * @param laws how well every law fits, its peak and its limit
 * @param serialFractions Karp and Flatt's metric at each size
 * @param heldOut predictions of the larger sizes from the smaller; empty where there are too few
 * @param heldOutFinding how well they did; blank where there are none
 */
public record FitFindings(
        String title,
        String scope,
        String choice,
        String because,
        List<String> evidence,
        List<String> sentences,
        Table coefficients,
        Table laws,
        Table serialFractions,
        Optional<Table> heldOut,
        String heldOutFinding) {
    public FitFindings {
        evidence = List.copyOf(evidence);
        sentences = List.copyOf(sentences);
    }

    /** The findings of a fit. */
    public static FitFindings of(FittedSeries fitted) {
        FitTables tables = new FitTables(fitted);
        return new FitFindings(
                fitted.title(),
                scope(fitted),
                fitted.fit().choice().law().map(ScalingLaw::word).orElse("none"),
                fitted.fit().choice().because(),
                fitted.fit().choice().evidence(),
                sentences(fitted),
                tables.coefficients(),
                tables.laws(),
                tables.serialFractions(),
                fitted.fit().heldOut().map(tables::heldOut),
                fitted.fit().heldOut().map(HeldOut::finding).orElse(""));
    }

    private static String scope(FittedSeries fitted) {
        long sizes = fitted.series().sizes();
        int points = fitted.series().points().size();
        Bounds range = fitted.measured();
        return points + " points at " + sizes + " sizes of " + fitted.series().concurrency() + ", "
                + Figures.number(range.low()) + " to " + Figures.number(range.high()) + ", "
                + (points == sizes ? "none repeated" : "repeated trials");
    }

    private static List<String> sentences(FittedSeries fitted) {
        List<String> all = new ArrayList<>();
        String because = fitted.fit().choice().because();
        fitted.fit().diagnosis().misfit().filter(said -> !said.equals(because)).ifPresent(all::add);
        fitted.fit().diagnosis().superlinear().ifPresent(all::add);
        Optional<FittedLaw> chosen = fitted.fit().chosen();
        if (chosen.isEmpty()) {
            all.add("Peak, limit and larger sizes: nothing is said of them, as no law is chosen.");
            return all;
        }
        Figures figures = Figures.of(fitted);
        all.add("Peak: " + figures.peak(chosen.get()) + ".");
        all.add("Limit: " + figures.limit(chosen.get()) + ".");
        fitted.twice()
                .ifPresent(twice -> all.add(figures.twice(twice, chosen.get().law())));
        return all;
    }
}
