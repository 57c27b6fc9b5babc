package dev.headroom.results.report;

import dev.headroom.results.Check;
import dev.headroom.results.LoadPoint;
import dev.headroom.results.LoadPoint.Measure;
import dev.headroom.results.report.part.Digits;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import dev.headroom.results.report.part.Table.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every trial of every load point, with what was seen in it. */
final class PointTable {
    private PointTable() {}

    static Table of(List<LoadPoint> points) {
        List<String> measures = points.stream()
                .flatMap(p -> p.measures().stream())
                .map(Measure::name)
                .distinct()
                .toList();
        List<String> headings = new ArrayList<>(List.of("Level", "Trial", "State", "Measured for"));
        headings.addAll(measures);
        headings.add("Broken rules");
        return new Table(
                "Load points in the order measured; single observations, their intervals are in the table above",
                headings,
                points.stream().map(p -> row(p, measures)).toList());
    }

    private static List<Cell> row(LoadPoint point, List<String> measures) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(Digits.levels(point.levels())),
                Cell.number(Integer.toString(point.trial())),
                Cell.chip(Chip.of(point.state())),
                Cell.number(Digits.seconds(point.durationNanos()))));
        for (String name : measures) {
            row.add(Cell.number(point.measure(name)
                    .map(m -> Digits.value(m.value(), m.unit()))
                    .orElse("–")));
        }
        row.add(Cell.text(point.checks().stream()
                .filter(c -> !c.passed())
                .map(Check::finding)
                .collect(Collectors.joining("; "))));
        return row;
    }
}
