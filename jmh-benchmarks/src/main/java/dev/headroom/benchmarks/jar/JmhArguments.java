package dev.headroom.benchmarks.jar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user hands through to JMH, such as {@code -p size=1000} or {@code -prof gc}.
 *
 * @param words as JMH's command line takes them
 */
public record JmhArguments(List<String> words) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String LENGTHS = "the warm-up is found and forks are added until --precision or --budget";
    private static final String OUTPUT = "results are read and merged by Headroom";

    /** Arguments that a sweep sets itself, and why. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("-t", "threads follow the level, or --threads"),
            Map.entry("-f", LENGTHS),
            Map.entry("-wf", LENGTHS),
            Map.entry("-i", LENGTHS),
            Map.entry("-wi", LENGTHS),
            Map.entry("-r", LENGTHS),
            Map.entry("-w", LENGTHS),
            Map.entry("-wm", LENGTHS),
            Map.entry("-rf", OUTPUT),
            Map.entry("-rff", OUTPUT),
            Map.entry("-o", OUTPUT),
            Map.entry("-v", OUTPUT),
            Map.entry("-foe", "a fork that fails is kept as failed"),
            Map.entry("-tg", "asymmetric groups have no number of cores"),
            Map.entry("-jvm", "the JDK is chosen by --jdk"),
            Map.entry("-l", "it lists and measures nothing"),
            Map.entry("-lp", "it lists and measures nothing"),
            Map.entry("-h", "it explains and measures nothing"));

    public JmhArguments {
        words = List.copyOf(words);
    }

    /** The words without parameters and modes, where a benchmark brings its own: JMH would measure all that are named. */
    List<String> withoutChoices() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("-p") || words.get(i).equals("-bm")) {
                i++;
            } else {
                left.add(words.get(i));
            }
        }
        return left;
    }

    /**
     * The words of one line, quoted ones kept together.
     *
     * @throws IllegalArgumentException if one of them is set by the sweep itself, or names no option
     */
    public static JmhArguments of(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    words.add(matcher.group(group));
                }
            }
        }
        for (String word : words) {
            String reason = OWN.get(word);
            if (reason != null) {
                throw new IllegalArgumentException(
                        "--jmh-args must leave out " + word + ": " + reason + "; was " + line);
            }
        }
        if (!words.isEmpty() && !words.get(0).startsWith("-")) {
            throw new IllegalArgumentException("--jmh-args must begin with an option such as -p size=1000, was " + line
                    + "; benchmarks are chosen by --include");
        }
        return new JmhArguments(words);
    }
}
