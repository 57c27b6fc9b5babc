package dev.headroom.benchmarks.sample;

/** A crew whose last worker does not do its share and claims nothing. */
final class LosingCrew extends Crew {
    @Override
    long result(Share share, int worker, int workers) {
        return worker == workers - 1 ? 0 : super.result(share, worker, workers);
    }
}
