package dev.headroom.results.plan;

import dev.headroom.results.plan.Claim.Setting;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The nodes of a YAML file, read with a place for every complaint; SnakeYAML's nodes keep line and column. */
final class YamlText {
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h)");

    private final String file;

    YamlText(String file) {
        this.file = file;
    }

    Node parse(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            @Nullable Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new InvalidPlan(file + " is empty; a plan must have the key experiments");
            }
            return root;
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? file
                    : place(e.getProblemMark().getLine(), e.getProblemMark().getColumn());
            throw new InvalidPlan(place + "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new InvalidPlan(file + ": not YAML: " + e.getMessage());
        }
    }

    MappingNode mapping(Node node, String what) {
        if (node instanceof MappingNode mapping) {
            refuseTwice(mapping);
            return mapping;
        }
        throw error(node, what + " must be a mapping of keys to values");
    }

    /** A mapping, or none at all where the value was left out. */
    MappingNode mappingOrEmpty(Node node, String what) {
        if (node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return new MappingNode(Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
        }
        return mapping(node, what);
    }

    Optional<Node> value(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(t -> word(t.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    void refuseUnknown(MappingNode mapping, Collection<String> known, String what) {
        for (NodeTuple entry : mapping.getValue()) {
            String key = word(entry.getKeyNode());
            if (!known.contains(key)) {
                throw error(entry.getKeyNode(), "unknown " + what + " " + key + NearestName.hint(key, known));
            }
        }
    }

    List<Node> items(Node node, String rule) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw error(node, rule);
    }

    String word(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(node, "expected a single value");
    }

    boolean isWord(Node node, String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    long whole(Node node) {
        try {
            return Long.parseLong(word(node));
        } catch (NumberFormatException e) {
            throw error(node, "expected a whole number, was " + word(node));
        }
    }

    long nanos(Node node) {
        Matcher duration = DURATION.matcher(word(node).trim());
        if (!duration.matches()) {
            throw error(node, "expected a duration such as 500ms, 10s or 2m, was " + word(node));
        }
        double unit =
                switch (duration.group(2)) {
                    case "ms" -> 1e6;
                    case "s" -> 1e9;
                    case "m" -> 60e9;
                    default -> 3600e9;
                };
        double nanos = Double.parseDouble(duration.group(1)) * unit;
        if (nanos < 1e6 || nanos > 24 * 3600e9) {
            throw error(node, "a duration must be 1ms to 24h, was " + word(node));
        }
        return Math.round(nanos);
    }

    String setting(Node node, Setting setting) {
        return switch (setting.kind()) {
            case WORDS -> words(node, setting);
            case WHOLES -> wholes(node, setting);
            case POSITIVE_WHOLE -> Long.toString((long) number(node, setting, 1, 1e12, (double) whole(node)));
            case FRACTION -> Double.toString(number(node, setting, 0, 1, decimal(node)));
            case POSITIVE_NUMBER -> Double.toString(number(node, setting, Double.MIN_VALUE, 1e12, decimal(node)));
        };
    }

    private double number(Node node, Setting setting, double least, double most, double value) {
        if (!(value >= least && value <= most)) {
            String range = setting.kind() == Claim.Kind.FRACTION ? "0 to 1" : "positive";
            throw error(node, setting.name() + " must be " + range + ", was " + word(node));
        }
        return value;
    }

    private double decimal(Node node) {
        try {
            return Double.parseDouble(word(node));
        } catch (NumberFormatException e) {
            throw error(node, "expected a number, was " + word(node));
        }
    }

    private String wholes(Node node, Setting setting) {
        List<String> items = node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(this::word).toList()
                : List.of(word(node).trim().split("\\s*,\\s*"));
        SortedSet<Integer> wholes = new TreeSet<>();
        for (String item : items) {
            if (!item.matches("[1-9]\\d{0,5}")) {
                if (items.size() == 1 && item.isEmpty()) {
                    return "";
                }
                throw error(
                        node, setting.name() + " must be whole numbers from 1 to 999999 such as 2,4,8, was " + item);
            }
            wholes.add(Integer.parseInt(item));
        }
        return wholes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String words(Node node, Setting setting) {
        List<String> words = node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(this::word).toList()
                : List.of(word(node).toLowerCase(Locale.ROOT).trim().split("\\s*,\\s*"));
        if (words.isEmpty()) {
            throw error(node, setting.name() + " must be of " + String.join(", ", setting.choices()) + ", was empty");
        }
        for (String word : words) {
            if (!setting.choices().contains(word)) {
                throw error(
                        node,
                        setting.name() + " must be of " + String.join(", ", setting.choices()) + ", was " + word
                                + NearestName.of(word, setting.choices())
                                        .map(n -> "; did you mean " + n + "?")
                                        .orElse(""));
            }
        }
        return String.join(",", words);
    }

    private void refuseTwice(MappingNode mapping) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!seen.add(word(entry.getKeyNode()))) {
                throw error(entry.getKeyNode(), "key " + word(entry.getKeyNode()) + " is written twice; keep one");
            }
        }
    }

    InvalidPlan error(Node node, String message) {
        return new InvalidPlan(
                place(node.getStartMark().getLine(), node.getStartMark().getColumn()) + message);
    }

    private String place(int line, int column) {
        return file + ", line " + (line + 1) + ", column " + (column + 1) + ": ";
    }
}
