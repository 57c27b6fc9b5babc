package dev.headroom.results.report.fit;

import dev.headroom.results.fit.Coefficient;
import dev.headroom.results.fit.Diagnosis.SerialFraction;
import dev.headroom.results.fit.FittedLaw;
import dev.headroom.results.fit.HeldOut;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a fit as tables.
 *
 * @param fitted what is shown
 */
record FitTables(FittedSeries fitted) {
    Table coefficients() {
        List<List<Cell>> rows = new ArrayList<>();
        for (FittedLaw law : fitted.fit().laws()) {
            law.coefficients().forEach(c -> rows.add(coefficient(law, c)));
        }
        return new Table(
                "Coefficients by least squares; intervals at 95 %: t by Student with n - p degrees of freedom, bootstrap"
                        + " by drawing the points again",
                List.of(
                        "Law",
                        "Coefficient",
                        "Estimate",
                        "Standard error",
                        "Interval, t",
                        "Interval, bootstrap",
                        "Bound"),
                rows);
    }

    Table laws() {
        Figures figures = Figures.of(fitted);
        List<List<Cell>> rows = new ArrayList<>();
        for (FittedLaw law : fitted.fit().laws()) {
            rows.add(List.of(
                    Cell.text(law.law().word()),
                    Cell.number(figures.squares(law.rss())),
                    Cell.number(
                            law.aicc().isPresent() ? Figures.number(law.aicc().getAsDouble()) : noAicc(law)),
                    Cell.text(figures.peak(law)),
                    Cell.text(figures.limit(law))));
        }
        return new Table(
                "How well each law fits, and where it ends; a lower AICc is better, differences below 2 say nothing",
                List.of("Law", "RSS", "AICc", "Peak", "Limit"),
                rows);
    }

    Table serialFractions() {
        List<List<Cell>> rows = new ArrayList<>();
        for (SerialFraction each : fitted.fit().diagnosis().serialFractions()) {
            rows.add(List.of(
                    Cell.text(Figures.number(each.concurrency())),
                    Cell.number(Figures.number(each.speedup())),
                    Cell.number(Figures.number(each.fraction()))));
        }
        return new Table(
                "Karp and Flatt's serial fraction of each size against the smallest; where it rises, the loss is overhead and no"
                        + " serial part",
                List.of(fitted.series().concurrency(), "Speedup", "Serial fraction"),
                rows);
    }

    Table heldOut(HeldOut heldOut) {
        Figures figures = Figures.of(fitted);
        List<List<Cell>> rows = new ArrayList<>();
        for (HeldOut.Score score : heldOut.scores()) {
            rows.add(List.of(
                    Cell.text(Figures.number(score.concurrency())),
                    Cell.number(figures.throughput(score.predicted())),
                    Cell.number(Figures.interval(score.band())),
                    Cell.number(figures.throughput(score.measured())),
                    Cell.number(Figures.percent(score.miss())),
                    Cell.text(score.inside() ? "inside" : "outside")));
        }
        return new Table(
                "Predicted from the smaller sizes, then held against the larger; intervals at 95 %",
                List.of(fitted.series().concurrency(), "Predicted", "Interval", "Measured", "Miss", "Measured lies"),
                rows);
    }

    private List<Cell> coefficient(FittedLaw law, Coefficient c) {
        return List.of(
                Cell.text(law.law().word()),
                Cell.text(c.name()),
                Cell.number(
                        c.name().equals("lambda")
                                ? Figures.of(fitted).throughput(c.estimate())
                                : Figures.number(c.estimate())),
                Cell.number(Figures.number(c.standardError())),
                Cell.number(Figures.interval(c.interval())),
                Cell.number(c.bootstrap().map(Figures::interval).orElse("none: too few")),
                Cell.text(c.atBound() ? "at bound" : ""));
    }

    private static String noAicc(FittedLaw law) {
        int counted = law.coefficients().size() + 1;
        return law.points() - counted - 1 < 1 ? "none: n too small" : "none: the fit is exact";
    }
}
