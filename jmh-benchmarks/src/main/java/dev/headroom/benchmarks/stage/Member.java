package dev.headroom.benchmarks.stage;

import dev.headroom.benchmarks.drive.Cell;
import dev.headroom.benchmarks.emulate.Way;
import dev.headroom.benchmarks.experiment.EmulatedClaim;
import dev.headroom.benchmarks.experiment.SweptExperiment;
import dev.headroom.benchmarks.judge.Role;
import dev.headroom.results.Prediction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One experiment's part of a shared sweep.
 *
 * @param experiment the claim
 * @param levels its numbers of cores, ascending, 1 among them
 * @param emulated its code on emulated cores, where the plan asks for it
 */
record Member(SweptExperiment experiment, List<Integer> levels, Optional<EmulatedClaim> emulated) {
    private static final Cell BASE = Cell.singleThreaded(1);

    Member {
        levels = List.copyOf(levels);
    }

    String id() {
        return experiment.id();
    }

    /** The cells it needs in every block. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(List.of(BASE, BASE.again(), nullControl()));
        cells.addAll(experiment.cells(levels));
        cells.addAll(experiment.beside(levels));
        return cells;
    }

    /** What a cell is for it; empty if it is another member's. */
    Optional<Role> role(Cell cell) {
        if (cell.emulated()) {
            return emulatedRole(cell);
        }
        if (cell.equals(BASE)) {
            return Optional.of(Role.BASE);
        }
        if (cell.equals(BASE.again())) {
            return Optional.of(Role.BASE_AGAIN);
        }
        if (cell.equals(nullControl())) {
            return Optional.of(Role.NULL_CONTROL);
        }
        if (experiment.cells(levels).contains(cell)) {
            return Optional.of(Role.LEVEL);
        }
        return experiment.beside(levels).contains(cell) ? Optional.of(Role.BESIDE) : Optional.empty();
    }

    private Optional<Role> emulatedRole(Cell cell) {
        boolean mine = emulated.stream()
                .flatMap(claim -> Stream.of(Way.values()).flatMap(way -> claim.cells(way).stream()))
                .anyMatch(cell::equals);
        return mine ? Optional.of(cell.cores() == 1 ? Role.EMULATED_BASE : Role.EMULATED_LEVEL) : Optional.empty();
    }

    /** Everything predicted, on real cores and on emulated ones, written at {@code now}. */
    List<Prediction> predictions(Instant now, Path root) {
        List<Prediction> predictions = new ArrayList<>(experiment.predictions(levels, now));
        for (Way way : Way.values()) {
            emulated.filter(claim -> !claim.cells(way).isEmpty())
                    .filter(claim -> claim.obstacle(way, root).isEmpty())
                    .ifPresent(claim -> predictions.addAll(claim.predictions(way, now)));
        }
        return predictions;
    }

    private Cell nullControl() {
        return Cell.tunable(1, levels.get(levels.size() - 1));
    }

    /** How many times shorter than the base's its shortest operation may be. */
    double largestShortening() {
        return levels.stream().mapToDouble(experiment::shortening).max().orElse(1);
    }
}
