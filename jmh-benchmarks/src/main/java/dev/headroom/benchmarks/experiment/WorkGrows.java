package dev.headroom.benchmarks.experiment;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.drive.Cell.Code;
import dev.headroom.benchmarks.workload.GrowingWork;
import dev.headroom.results.Check;
import dev.headroom.results.law.scaling.Amdahl;
import dev.headroom.results.law.scaling.Gustafson;
import dev.headroom.results.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parallel part of the work grows with the cores and the serial part does not: the time stays as it was. */
public final class WorkGrows implements CoresExperiment {
    private static final Code CODE =
            new Code("grown phases", GrowingWork.class.getName() + ".operation", new TreeMap<>());

    private final Gustafson gustafson;

    /** With the share {@code serialFraction} of one core's work done by one thread alone. */
    public WorkGrows(double serialFraction) {
        this.gustafson = new Gustafson(serialFraction);
    }

    @Override
    public String id() {
        return "work-grows";
    }

    @Override
    public double serialFraction() {
        return gustafson.serialFraction();
    }

    @Override
    public Cell cell(int cores) {
        return Cell.of(CODE, cores, Map.of(Cell.SERIAL_FRACTION, Double.toString(serialFraction())));
    }

    /** The serial part once, the parallel part once a core: known by construction, whatever time it then takes. */
    @Override
    public double work(Cell cell) {
        return cell.code().equals(CODE) ? serialFraction() + (1 - serialFraction()) * cell.cores() : 1;
    }

    @Override
    public String quantity() {
        return "scaled speedup";
    }

    @Override
    public String law() {
        return "Gustafson: S(n) = f + (1 - f) n";
    }

    @Override
    public double speedup(int cores) {
        return gustafson.speedup(cores);
    }

    @Override
    public double limit() {
        return serialFraction() == 1 ? 1 : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean amdahl() {
        return false;
    }

    @Override
    public List<Check> wording() {
        return List.of(new Check(
                Rule.ENOUGH_CORES,
                "wording of the claim",
                Check.Severity.NOTE,
                true,
                String.format(
                        Locale.ROOT,
                        "by the law 16 cores do %.2f times the work in the time of one core's; the same work is done only"
                                + " %.2f times faster: the serial part stops mattering where the work may grow, not else",
                        speedup(16),
                        new Amdahl(serialFraction()).speedup(16))));
    }
}
