package dev.headroom.benchmarks.jar.sweep;

import dev.headroom.benchmarks.jar.ForkLength;
import dev.headroom.benchmarks.speedup.ForkRole;
import java.util.Optional;

/**
 * One fork of a round.
 *
 * @param contender whose level it is; empty for the null control, which is everybody's
 * @param role what it is for
 * @param cores it is confined to
 */
record Task(Optional<Contender> contender, ForkRole role, int cores) {
    static Task level(Contender contender, int cores) {
        return new Task(Optional.of(contender), ForkRole.LEVEL, cores);
    }

    static Task control(ForkRole role, int cores) {
        return new Task(Optional.empty(), role, cores);
    }

    boolean isControl() {
        return contender.isEmpty();
    }

    ForkLength length() {
        return contender.map(Contender::length).orElse(NullControl.LENGTH);
    }

    /** A name for people. */
    String label() {
        return contender.map(one -> one.benchmark().label()).orElse(role.word()) + " on " + cores
                + (cores == 1 ? " core" : " cores");
    }
}
