package dev.headroom.results.rule.measuring;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.rule.Rule;

/** Rule 9: what runs on more units than there are CPUs shows no scaling of CPUs. */
public final class EnoughCores {
    private EnoughCores() {}

    /**
     * Whether every replica with a simulated service time could have had a CPU.
     *
     * @param cpus that may be used at once
     */
    public static Check simulated(int replicas, int cpus) {
        return new Check(
                Rule.ENOUGH_CORES,
                "simulated service time",
                Severity.NOTE,
                replicas <= cpus,
                replicas + " replicas on " + cpus + " CPUs: service time simulated, CPU scaling not claimed");
    }
}
