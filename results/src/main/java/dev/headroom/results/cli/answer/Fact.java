package dev.headroom.results.cli.answer;

import java.util.List;

/** One named part of an answer: a quantity, an interval, a word, some facts that belong together, or rows of them. */
public sealed interface Fact {
    /** The name in JSON, in snake case, ending in its unit where it has one. */
    String key();

    /** The name as a person reads it. */
    String words();

    /**
     * A number with its unit.
     *
     * @param key name in JSON
     * @param words name in text
     * @param value finite, in the unit
     * @param unit what it is counted in
     */
    record Quantity(String key, String words, double value, Unit unit) implements Fact {
        /** Refuses what JSON cannot say: where there is nothing to say, the fact is left out. */
        public Quantity {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException(key + " must be finite, was " + value);
            }
        }

        /** The same quantity under another name in text. */
        public Quantity called(String otherWords) {
            return new Quantity(key, otherWords, value, unit);
        }
    }

    /**
     * A name, such as that of the bottleneck.
     *
     * @param key name in JSON
     * @param value the word
     */
    record Word(String key, String value) implements Fact {
        @Override
        public String words() {
            return key.replace('_', ' ');
        }
    }

    /**
     * The two ends of an interval.
     *
     * @param key name in JSON, ending in the unit
     * @param words name in text
     * @param low lower end, in the unit
     * @param high upper end, in the unit
     * @param unit what the ends are counted in
     */
    record Range(String key, String words, double low, double high, Unit unit) implements Fact {}

    /**
     * Facts that only mean something together, such as a peak.
     *
     * @param key name in JSON
     * @param words name in text
     * @param facts in the order printed
     */
    record Group(String key, String words, List<Fact> facts) implements Fact {
        public Group {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The same facts about several things, such as stations.
     *
     * @param key name in JSON
     * @param rows one a thing, each with the same keys
     */
    record Rows(String key, List<List<Fact>> rows) implements Fact {
        public Rows {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String words() {
            return key.replace('_', ' ');
        }
    }
}
