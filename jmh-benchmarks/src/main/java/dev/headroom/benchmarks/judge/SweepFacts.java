package dev.headroom.benchmarks.judge;

import dev.headroom.results.SystemFacts;

/**
 * What a judge must know of a sweep beside its points.
 *
 * @param seed decided the order of the blocks; decides the resampling
 * @param affinityObstacle why forks were not confined to their cores; blank where they were
 * @param physicalCores physical cores below the usable processors
 * @param usableCores processors that may be used at once
 * @param repeated disturbed forks that were measured again
 * @param jmh how JMH and its forks were set
 */
public record SweepFacts(
        long seed, String affinityObstacle, int physicalCores, int usableCores, int repeated, SystemFacts jmh) {}
