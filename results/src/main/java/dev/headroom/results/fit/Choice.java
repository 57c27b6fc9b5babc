package dev.headroom.results.fit;

import java.util.List;
import java.util.Optional;

/**
 * Which law the points speak for, and why.
 *
 * @param law the law chosen; empty where none describes the points
 * @param because the reason in one sentence
 * @param evidence every piece of evidence that was looked at, a sentence each: AICc, F-tests, retrograde sizes, runs
 */
public record Choice(Optional<ScalingLaw> law, String because, List<String> evidence) {
    public Choice {
        evidence = List.copyOf(evidence);
    }
}
