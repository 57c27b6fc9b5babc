package dev.headroom.results.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A command to be run at every combination of some factors.
 *
 * @param formatVersion of its file
 * @param id name of its folder
 * @param seed decides the order in which its cells are measured
 * @param directory where it was started: paths in the command are relative to it
 * @param command arguments of {@code headroom cores} that all cells share
 * @param varied the factors with more than one level
 * @param cells in the order of the levels
 */
public record Sweep(
        int formatVersion,
        String id,
        long seed,
        String directory,
        List<String> command,
        List<String> varied,
        List<Cell> cells) {
    /** The format written by this version. */
    public static final int FORMAT_VERSION = 1;

    public Sweep {
        command = List.copyOf(command);
        varied = List.copyOf(varied);
        cells = List.copyOf(cells);
    }

    /**
     * The sweep over every combination of the factors' levels.
     *
     * @param factors factor to levels, at least one level each
     */
    public static Sweep over(Map<String, List<Level>> factors, List<String> command, long seed, String id) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.planned("", new TreeMap<>(), List.of())));
        for (Map.Entry<String, List<Level>> factor : factors.entrySet()) {
            List<Cell> wider = new ArrayList<>();
            for (Cell cell : cells) {
                factor.getValue().forEach(level -> wider.add(with(cell, factor.getKey(), level)));
            }
            cells = wider;
        }
        List<String> varied = factors.entrySet().stream()
                .filter(factor -> factor.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return new Sweep(FORMAT_VERSION, id, seed, Path.of("").toAbsolutePath().toString(), command, varied, cells);
    }

    private static Cell with(Cell cell, String factor, Level level) {
        SortedMap<String, String> factors = new TreeMap<>(cell.factors());
        factors.put(factor, level.name());
        List<String> arguments = new ArrayList<>(cell.arguments());
        arguments.addAll(level.arguments());
        String slug = (factor + "-" + level.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        return Cell.planned(cell.name().isEmpty() ? slug : cell.name() + "-" + slug, factors, arguments);
    }

    /** The same with one cell replaced by what it is now. */
    public Sweep with(Cell changed) {
        return new Sweep(
                formatVersion,
                id,
                seed,
                directory,
                command,
                varied,
                cells.stream()
                        .map(cell -> cell.name().equals(changed.name()) ? changed : cell)
                        .toList());
    }

    /** The cells that have no whole run yet, in an order shuffled by the seed: not begun, begun and left, or failed. */
    public List<Cell> open() {
        List<Cell> order = new ArrayList<>(cells);
        Collections.shuffle(order, new Random(seed));
        return order.stream().filter(cell -> cell.state() != CellState.DONE).toList();
    }
}
