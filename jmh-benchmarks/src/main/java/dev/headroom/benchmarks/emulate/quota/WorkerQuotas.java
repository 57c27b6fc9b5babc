package dev.headroom.benchmarks.emulate.quota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A control group with a CPU quota for every worker; removed at the end, or by the next start after a kill. */
public final class WorkerQuotas implements AutoCloseable {
    private final QuotaGroups groups;
    private final List<Path> made = new ArrayList<>();

    private WorkerQuotas(QuotaGroups groups) {
        this.groups = groups;
    }

    /** Makes a group for each of {@code workers}, each with {@code share} of a core. */
    public static WorkerQuotas open(Path root, int workers, double share) {
        return open(QuotaGroups.below(root), workers, share);
    }

    static WorkerQuotas open(QuotaGroups groups, int workers, double share) {
        WorkerQuotas quotas = new WorkerQuotas(groups);
        try {
            groups.sweep();
            for (int worker = 0; worker < workers; worker++) {
                quotas.made.add(groups.make("core-" + worker, share));
            }
            return quotas;
        } catch (IOException refused) {
            quotas.close();
            throw new UncheckedIOException(sentence(groups, refused), refused);
        }
    }

    /** Removes the groups of forks that were killed before they could; {@code root} is where /proc and /sys lie. */
    public static void sweep(Path root) {
        sweep(QuotaGroups.below(root));
    }

    static void sweep(QuotaGroups groups) {
        if (!Files.isDirectory(groups.own().folder())) {
            return;
        }
        try {
            groups.sweep();
        } catch (IOException later) {
            System.err.println("headroom: a control group below " + groups.own().folder()
                    + " is left to the next start: " + later.getMessage());
        }
    }

    /** Why workers cannot have quotas of {@code share} of a core here; empty where they can. */
    public static Optional<String> obstacle(Path root, double share) {
        return obstacle(QuotaGroups.below(root), share);
    }

    static Optional<String> obstacle(QuotaGroups groups, double share) {
        try (WorkerQuotas probe = open(groups, 1, share)) {
            probe.enter(0);
            probe.leave();
            return Optional.empty();
        } catch (UncheckedIOException | IllegalArgumentException refused) {
            return Optional.of(Optional.ofNullable(refused.getMessage()).orElse("unknown"));
        }
    }

    private static String sentence(QuotaGroups groups, IOException refused) {
        return "no CPU quota for single threads here: " + refused + "; it takes a Linux control group with the cpu"
                + " controller in which this user may make groups (root, or "
                + groups.own().folder()
                + " delegated to the user)";
    }

    /** Gives the calling thread the quota of {@code worker}. */
    public void enter(int worker) {
        try {
            groups.enter(made.get(worker));
        } catch (IOException refused) {
            throw new UncheckedIOException(sentence(groups, refused), refused);
        }
    }

    /** Takes the quota from the calling thread. */
    public void leave() {
        try {
            groups.leave();
        } catch (IOException refused) {
            throw new UncheckedIOException(sentence(groups, refused), refused);
        }
    }

    /** Removes the groups; every thread must have left. */
    @Override
    public void close() {
        for (Path group : made) {
            try {
                groups.remove(group);
            } catch (IOException later) {
                System.err.println("headroom: " + group + " is left to the next start: " + later.getMessage());
            }
        }
        made.clear();
    }
}
