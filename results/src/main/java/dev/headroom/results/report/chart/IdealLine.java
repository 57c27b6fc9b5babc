package dev.headroom.results.report.chart;

import dev.headroom.results.figure.Axis.Scale;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series.Role;
import dev.headroom.results.report.chart.Chart.Ruler;
import java.util.Optional;
import java.util.function.Predicate;

/** An ideal that is far above what was measured would press the measurement flat: it is let out of the frame. */
final class IdealLine {
    private static final double ROOM = 1.5;

    private IdealLine() {}

    /** Where the vertical axis ends, in the figure's unit; empty where the ideal fits. */
    static Optional<Double> top(Figure figure) {
        double ideal = highest(figure, role -> role == Role.IDEAL);
        double rest = highest(figure, role -> role != Role.IDEAL);
        return figure.y().scale() == Scale.LINEAR && rest > 0 && ideal > 2 * rest
                ? Optional.of(Ruler.roundUp(rest * ROOM))
                : Optional.empty();
    }

    private static double highest(Figure figure, Predicate<Role> roles) {
        return figure.series().stream()
                .filter(s -> roles.test(s.role()))
                .flatMap(s -> s.dots().stream())
                .mapToDouble(IdealLine::top)
                .max()
                .orElse(0);
    }

    private static double top(Dot dot) {
        return Math.max(dot.y(), dot.high().orElse(dot.y()));
    }
}
