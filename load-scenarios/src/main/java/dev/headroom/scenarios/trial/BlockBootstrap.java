package dev.headroom.scenarios.trial;

import dev.headroom.results.statistics.Bootstrap;
import dev.headroom.results.statistics.Bounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The bootstrap over whole blocks, for statistics of pooled requests: requests of a block depend on each other, blocks
 * do not.
 *
 * @param blocks number of blocks, at least five
 */
public record BlockBootstrap(int blocks, long seed) {

    /** The interval of a statistic that is given the numbers of the blocks drawn, from 0. */
    public Bounds bounds(ToDoubleFunction<List<Integer>> statistic) {
        // Few blocks give few different draws, and pooling thousands of requests anew for each would take minutes.
        Map<List<Integer>, Double> known = new HashMap<>();
        return Bootstrap.seeded(seed)
                .bounds(random -> known.computeIfAbsent(
                        IntStream.range(0, blocks)
                                .map(block -> random.nextInt(blocks))
                                .sorted()
                                .boxed()
                                .toList(),
                        statistic::applyAsDouble));
    }
}
