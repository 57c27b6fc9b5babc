package dev.headroom.results.terminal;

import dev.headroom.results.Experiment;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.Verdict;
import java.util.Optional;

/** What the process ends with. */
public final class ExitCode {
    /** Everything was measured; a verdict of fails is a finding and counts as measured. */
    public static final int MEASURED = 0;
    /** A gate that the user set was missed. */
    public static final int GATE_MISSED = 1;
    /** A plan, option or file was refused. */
    public static final int BAD_INPUT = 2;
    /** A measurement failed or was void. */
    public static final int NOT_MEASURED = 3;
    /** The user interrupted: 128 + SIGINT. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The code for a run as it stands. */
    public static int of(Run run) {
        if (run.state() == State.INTERRUPTED) {
            return INTERRUPTED;
        }
        boolean unmeasured = run.state() == State.FAILED
                || run.experiments().stream().anyMatch(ExitCode::unmeasured)
                || run.plan().experiments().stream()
                        .anyMatch(p -> run.experiment(p.id()).isEmpty());
        if (unmeasured) {
            return NOT_MEASURED;
        }
        return run.plan().experiments().stream().anyMatch(p -> missed(p.gate(), run.experiment(p.id())))
                ? GATE_MISSED
                : MEASURED;
    }

    private static boolean unmeasured(Experiment experiment) {
        return experiment.verdict().isEmpty()
                || experiment.verdict().filter(Verdict.Void.class::isInstance).isPresent();
    }

    private static boolean missed(Optional<String> gate, Optional<Experiment> experiment) {
        return gate.isPresent()
                && !gate.equals(experiment.flatMap(Experiment::verdict).map(Verdict::word));
    }
}
