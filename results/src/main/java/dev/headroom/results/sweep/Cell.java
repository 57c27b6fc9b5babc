package dev.headroom.results.sweep;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One combination of a sweep's factors.
 *
 * @param name of its folder below {@code cells}
 * @param factors factor to level, as a reader names them
 * @param arguments what the command is given for it
 * @param state how far it came
 * @param exitCode of its command; empty while it has not ended
 * @param run folder of its run, relative to the sweep's; empty where there is none
 */
public record Cell(
        String name,
        SortedMap<String, String> factors,
        List<String> arguments,
        CellState state,
        Optional<Integer> exitCode,
        Optional<String> run) {
    public Cell {
        factors = new TreeMap<>(factors);
        arguments = List.copyOf(arguments);
    }

    /** A cell that is still to be measured. */
    static Cell planned(String name, SortedMap<String, String> factors, List<String> arguments) {
        return new Cell(name, factors, arguments, CellState.PLANNED, Optional.empty(), Optional.empty());
    }

    /** The same, begun. */
    public Cell running() {
        return new Cell(name, factors, arguments, CellState.RUNNING, Optional.empty(), Optional.empty());
    }

    /** The same, ended: done if its run is whole, whatever its verdicts. */
    public Cell ended(int code, Optional<String> folder, boolean whole) {
        return new Cell(name, factors, arguments, whole ? CellState.DONE : CellState.FAILED, Optional.of(code), folder);
    }
}
