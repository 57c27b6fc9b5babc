package dev.headroom.results.report.part;

import dev.headroom.results.Experiment;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of the page: one caption, one heading a column, the first cell of a row its heading.
 *
 * @param caption what it lists
 * @param headings of the columns
 * @param rows each as long as the headings
 */
public record Table(String caption, List<String> headings, List<List<Cell>> rows) {
    /**
     * One cell.
     *
     * @param text what it says
     * @param number whether it is aligned as a number
     * @param chip a verdict shown before the text
     */
    public record Cell(String text, boolean number, Optional<Chip> chip) {
        /** A cell of words. */
        public static Cell text(String text) {
            return new Cell(text, false, Optional.empty());
        }

        /** A cell of one number, its unit with it. */
        public static Cell number(String text) {
            return new Cell(text, true, Optional.empty());
        }

        /** A cell of one chip. */
        public static Cell chip(Chip chip) {
            return new Cell("", false, Optional.of(chip));
        }
    }

    /**
     * A verdict or a state at a glance: word, sign and colour, never colour alone.
     *
     * @param word such as {@code holds}
     * @param sign such as a tick
     * @param tone name of its colours
     */
    public record Chip(String word, String sign, String tone) {
        /** The chip of a verdict. */
        public static Chip of(Verdict verdict) {
            String sign =
                    switch (verdict.word()) {
                        case "holds" -> "✓";
                        case "fails" -> "✗";
                        case "inconclusive" -> "≈";
                        default -> "∅";
                    };
            return new Chip(verdict.word(), sign, verdict.word());
        }

        /** The chip of how far something came. */
        public static Chip of(State state) {
            String word =
                    switch (state) {
                        case RUNNING -> "unfinished";
                        case MEASURED -> "measured";
                        default -> state.name().toLowerCase(Locale.ROOT);
                    };
            return new Chip(word, state == State.MEASURED ? "✓" : "■", state == State.MEASURED ? "kept" : "stopped");
        }

        /** The verdict of an experiment, or how far it came. */
        public static Chip of(Experiment experiment) {
            boolean cut = experiment.state() == State.RUNNING
                    || experiment.state() == State.INTERRUPTED
                    || experiment.state() == State.FAILED;
            return experiment.verdict().filter(v -> !cut).map(Chip::of).orElseGet(() -> of(experiment.state()));
        }
    }

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        caption + ": a row must have " + headings.size() + " cells, had " + row.size());
            }
        }
    }
}
