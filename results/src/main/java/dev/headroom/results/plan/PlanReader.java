package dev.headroom.results.plan;

import dev.headroom.results.plan.Claim.Factor;
import dev.headroom.results.plan.Claim.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Turns the text of a plan into a plan, strictly: every key known, every value in range. */
final class PlanReader {
    private static final List<String> TOP = List.of("name", "seed", "experiments");
    private static final List<String> KEYS = List.of("levels", "trials", "warm_up", "duration", "overrides", "gate");
    private static final Set<String> GATES = Set.of("holds", "fails", "inconclusive");

    private final String name;
    private final int usableCores;
    private final YamlText yaml;

    PlanReader(String name, int usableCores) {
        this.name = name;
        this.usableCores = usableCores;
        this.yaml = new YamlText(name);
    }

    Plan read(String text) {
        MappingNode root = yaml.mapping(yaml.parse(text), "a plan");
        yaml.refuseUnknown(root, TOP, "key");
        long seed = yaml.value(root, "seed").map(yaml::whole).orElse(1L);
        Node experiments = yaml.value(root, "experiments")
                .orElseThrow(() -> yaml.error(root, "a plan must have the key experiments, with at least one in it"));
        List<PlannedExperiment> planned = new ArrayList<>();
        for (NodeTuple entry : yaml.mapping(experiments, "experiments").getValue()) {
            planned.add(experiment(entry));
        }
        if (planned.isEmpty()) {
            throw yaml.error(
                    experiments, "experiments must name at least one of " + String.join(", ", Catalogue.ids()));
        }
        return new Plan(yaml.value(root, "name").map(yaml::word).orElse(name), seed, planned);
    }

    private PlannedExperiment experiment(NodeTuple entry) {
        String id = yaml.word(entry.getKeyNode());
        if (!Catalogue.ids().contains(id)) {
            throw yaml.error(entry.getKeyNode(), "unknown experiment " + id + NearestName.hint(id, Catalogue.ids()));
        }
        Claim claim = Catalogue.claim(id);
        MappingNode body = yaml.mappingOrEmpty(entry.getValueNode(), id);
        yaml.refuseUnknown(body, KEYS, "key");
        return new PlannedExperiment(
                id,
                yaml.value(body, "levels").map(n -> levels(n, claim)).orElse(claim.levels()),
                yaml.value(body, "trials").map(n -> trials(n, claim)).orElse(claim.trials()),
                nanos(yaml.value(body, "warm_up"), claim.warmUpMillis()),
                nanos(yaml.value(body, "duration"), claim.durationMillis()),
                overrides(yaml.value(body, "overrides"), claim),
                yaml.value(body, "gate").map(this::gate));
    }

    private List<Integer> levels(Node node, Claim claim) {
        if (yaml.isWord(node, "all")) {
            return claim.levels();
        }
        List<Integer> levels = new ArrayList<>();
        for (Node item : yaml.items(node, "levels must be all or a list such as [1, 2, 4]")) {
            levels.add(level(item, claim));
        }
        if (levels.isEmpty()) {
            throw yaml.error(
                    node, "levels of " + claim.id() + " must not be empty; leave the key out for the standard");
        }
        return levels.stream().distinct().sorted().toList();
    }

    private int level(Node item, Claim claim) {
        long level = yaml.whole(item);
        String factor = claim.factor().name().toLowerCase(java.util.Locale.ROOT);
        if (level < 1 || level > 1_000_000) {
            throw yaml.error(item, factor + " of " + claim.id() + " must be 1 to 1000000, was " + level);
        }
        if (claim.factor() == Factor.CORES && level > usableCores) {
            throw yaml.error(
                    item,
                    "cores of " + claim.id() + " must be at most the " + usableCores
                            + " usable on this machine, was " + level
                            + "; a speedup beyond them is not a measurement (write levels: all to adapt)");
        }
        return (int) level;
    }

    private int trials(Node node, Claim claim) {
        long trials = yaml.whole(node);
        if (trials < claim.leastTrials() || trials > 10_000) {
            throw yaml.error(
                    node,
                    "trials of " + claim.id() + " must be " + claim.leastTrials() + " to 10000, was " + trials
                            + (trials < claim.leastTrials() ? "; fewer give no interval (rule 6)" : ""));
        }
        return (int) trials;
    }

    private long nanos(Optional<Node> node, long standardMillis) {
        return node.map(yaml::nanos).orElse(standardMillis * 1_000_000L);
    }

    private SortedMap<String, String> overrides(Optional<Node> node, Claim claim) {
        SortedMap<String, String> overrides = new TreeMap<>();
        if (node.isEmpty()) {
            return overrides;
        }
        MappingNode body = yaml.mapping(node.get(), "overrides");
        yaml.refuseUnknown(body, claim.settings().stream().map(Setting::name).toList(), "setting of " + claim.id());
        for (NodeTuple entry : body.getValue()) {
            Setting setting = claim.setting(yaml.word(entry.getKeyNode()));
            overrides.put(setting.name(), yaml.setting(entry.getValueNode(), setting));
        }
        refuseOverload(body, claim, overrides);
        return overrides;
    }

    /** Emulated cores may be more than the machine's, but not more than it can carry. */
    private void refuseOverload(Node node, Claim claim, SortedMap<String, String> overrides) {
        PlannedExperiment planned = new PlannedExperiment(claim.id(), List.of(), 1, 1, 1, overrides, Optional.empty());
        if (overrides.containsKey("emulated_levels")) {
            try {
                EmulatedLoad load = new EmulatedLoad(planned.number("emulated_share"), usableCores);
                planned.wholes("emulated_levels").forEach(load::refuse);
            } catch (IllegalArgumentException refused) {
                throw yaml.error(node, Optional.ofNullable(refused.getMessage()).orElse("too many emulated cores"));
            }
        }
    }

    private String gate(Node node) {
        String gate = yaml.word(node);
        if (!GATES.contains(gate)) {
            throw yaml.error(node, "gate must be holds, fails or inconclusive, was " + gate);
        }
        return gate;
    }
}
