package dev.headroom.benchmarks.cli;

import dev.headroom.benchmarks.experiment.CoreLevels;
import dev.headroom.benchmarks.stage.Host;
import dev.headroom.results.plan.Catalogue;
import dev.headroom.results.plan.Claim;
import java.util.List;
import java.util.Locale;

/** The claims about cores, and what this machine can measure of them, as text. */
final class ClaimList {
    private ClaimList() {}

    static String text(Host host) {
        StringBuilder text = new StringBuilder();
        for (Claim claim : Catalogue.claims()) {
            if (claim.side() == Claim.Side.CORES) {
                text.append(String.format(Locale.ROOT, "%-22s %s%n", claim.id(), claim.claim()));
            }
        }
        List<Integer> levels = CoreLevels.of(List.of(), host.physicalCores(), host.usableCores());
        text.append(String.format(
                Locale.ROOT,
                "levels on this machine: %s of %d usable cores (%d physical)%n",
                levels,
                host.usableCores(),
                host.physicalCores()));
        String obstacle = host.confinement().obstacle();
        return text.append(obstacle.isBlank() ? "" : "forks can't be confined: " + obstacle + System.lineSeparator())
                .toString();
    }
}
