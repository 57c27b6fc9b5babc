package dev.headroom.results.law.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/**
 * There and back over the whole domain of the scaling laws.
 *
 * <p>What comes back must give the throughput or the time that was asked for within rounding. The concurrency itself
 * comes back as well as the law's slope allows: a relative rounding of throughput is worth that much concurrency,
 * divided by the elasticity of the law there, which is 0 at the peak.
 */
class ScalingInversesTest {
    private static final double ROUNDING = 2e-14;

    @Property
    void a_concurrency_comes_back_from_its_throughput(
            @ForAll("shares") double contention,
            @ForAll("coherencies") double coherency,
            @ForAll("lambdas") double lambda,
            @ForAll("concurrencies") double concurrency) {
        comesBack(new UniversalScalability(contention, coherency, lambda), concurrency);
    }

    @Property
    void at_the_peak_the_throughput_comes_back(
            @ForAll("shares") double contention,
            @ForAll("positiveCoherencies") double coherency,
            @ForAll("lambdas") double lambda,
            @ForAll("smallSteps") double step) {
        UniversalScalability law = new UniversalScalability(contention, coherency, lambda);
        double peak = law.peakConcurrency().getAsDouble();
        comesBack(law, peak);
        comesBack(law, peak * (1 + step));
        comesBack(law, Math.max(1, peak * (1 - step)));
    }

    private static void comesBack(UniversalScalability law, double concurrency) {
        double throughput = law.throughput(concurrency);
        double back = branchOf(law, concurrency, throughput);
        assertThat(law.throughput(back)).isCloseTo(throughput, relative(throughput, ROUNDING));
        double slowdown = law.lambda() * concurrency / throughput;
        double elasticity = Math.abs((1 - law.contention()) - law.coherency() * concurrency * concurrency) / slowdown;
        if (elasticity > 1e-5) {
            assertThat(back).isCloseTo(concurrency, relative(concurrency, ROUNDING / elasticity));
        }
    }

    private static double branchOf(UniversalScalability law, double concurrency, double throughput) {
        OptionalDouble peak = law.peakConcurrency();
        if (peak.isPresent() && concurrency > peak.getAsDouble()) {
            assertThat(law.concurrencyPastPeak(throughput)).isPresent();
            return law.concurrencyPastPeak(throughput).getAsDouble();
        }
        OptionalDouble answer = law.concurrencyAtThroughput(throughput);
        // Without coherency a throughput can be so near its limit that rounding makes it the limit.
        boolean isLimit = law.coherency() == 0 && (1 - law.contention()) / concurrency < 4e-16 * law.contention();
        Assume.that(answer.isPresent() || !isLimit);
        assertThat(answer).isPresent();
        return answer.getAsDouble();
    }

    @Property
    void a_concurrency_comes_back_from_its_response_time(
            @ForAll("shares") double contention,
            @ForAll("coherencies") double coherency,
            @ForAll("lambdas") double lambda,
            @ForAll("concurrencies") double concurrency) {
        Assume.that(contention + coherency > 0);
        UniversalScalability law = new UniversalScalability(contention, coherency, lambda);
        double time = law.responseTime(concurrency);
        assertThat(time).isCloseTo(concurrency / law.throughput(concurrency), relative(time, ROUNDING));
        double back = law.concurrencyAtResponseTime(time).orElseThrow();
        assertThat(law.responseTime(back)).isCloseTo(time, relative(time, ROUNDING));
        double elasticity = concurrency * (contention - coherency + 2 * coherency * concurrency) / (time * lambda);
        if (elasticity > 1e-5) {
            assertThat(back).isCloseTo(concurrency, relative(concurrency, ROUNDING / elasticity));
        }
    }

    @Property
    void response_time_and_throughput_lead_to_each_other_below_the_peak(
            @ForAll("shares") double contention,
            @ForAll("coherencies") double coherency,
            @ForAll("lambdas") double lambda,
            @ForAll("concurrencies") double concurrency) {
        UniversalScalability law = new UniversalScalability(contention, coherency, lambda);
        double time = law.responseTime(concurrency);
        double elasticity = concurrency * (contention - coherency + 2 * coherency * concurrency) / (time * lambda);
        Assume.that(elasticity > 1e-5);
        double throughput = law.throughputAtResponseTime(time).orElseThrow();
        assertThat(throughput).isCloseTo(law.throughput(concurrency), relative(throughput, ROUNDING / elasticity));
        if (concurrency <= law.peakConcurrency().orElse(concurrency)) {
            law.responseTimeAtThroughput(throughput).ifPresent(back -> assertThat(
                            law.throughputAtResponseTime(back).orElseThrow())
                    .isCloseTo(throughput, relative(throughput, 4 * ROUNDING / elasticity)));
        }
    }

    @Property
    void no_concurrency_exceeds_the_limit(
            @ForAll("shares") double contention,
            @ForAll("coherencies") double coherency,
            @ForAll("lambdas") double lambda,
            @ForAll("concurrencies") double concurrency) {
        UniversalScalability law = new UniversalScalability(contention, coherency, lambda);
        law.limit()
                .ifPresent(limit -> assertThat(law.throughput(concurrency)).isLessThanOrEqualTo(limit * (1 + 1e-14)));
        assertThat(law.limit().isPresent()).isEqualTo(contention + coherency > 0);
    }

    @Property
    void cores_come_back_from_their_speedup(@ForAll("shares") double serial, @ForAll("concurrencies") double cores) {
        Amdahl amdahl = new Amdahl(serial);
        double speedup = amdahl.speedup(cores);
        amdahl.coresFor(speedup)
                .ifPresent(back -> assertThat(amdahl.speedup(back)).isCloseTo(speedup, relative(speedup, ROUNDING)));
        if (amdahl.efficiency(cores) * (1 - serial) > 1e-5) {
            assertThat(amdahl.coresFor(speedup).orElseThrow())
                    .isCloseTo(cores, relative(cores, ROUNDING / (1 - serial) * cores / speedup));
        }
        Gustafson gustafson = new Gustafson(serial);
        double scaled = gustafson.speedup(cores);
        if (serial < 1) {
            double back = gustafson.coresFor(scaled).orElseThrow();
            assertThat(gustafson.speedup(back)).isCloseTo(scaled, relative(scaled, ROUNDING));
        }
    }

    @Property
    void a_serial_fraction_comes_back_from_its_speedup(
            @ForAll("shares") double serial, @ForAll("concurrencies") double cores) {
        Assume.that(cores > 1.5);
        assertThat(Amdahl.karpFlatt(new Amdahl(serial).speedup(cores), cores)).isCloseTo(serial, within(1e-14));
        assertThat(Gustafson.serialFractionOf(new Gustafson(serial).speedup(cores), cores))
                .isCloseTo(serial, within(1e-14));
    }

    @Property
    void linear_growth_is_the_scalability_law_without_its_losses(
            @ForAll("lambdas") double lambda, @ForAll("concurrencies") double concurrency) {
        Linear law = new Linear(lambda);
        UniversalScalability same = new UniversalScalability(0, 0, lambda);
        double throughput = law.throughput(concurrency);
        assertThat(throughput).isEqualTo(same.throughput(concurrency));
        assertThat(law.responseTime()).isEqualTo(same.responseTime(concurrency));
        assertThat(law.concurrencyAtThroughput(throughput).orElseThrow())
                .isCloseTo(concurrency, relative(concurrency, 1e-15));
        assertThat(law.concurrencyAtThroughput(lambda * .999)).isEmpty();
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0),
                Arbitraries.doubles().between(0, 1).ofScale(15),
                powersOfTen(-16, 0),
                powersOfTen(-16, 0).map(rest -> 1 - rest));
    }

    @Provide
    Arbitrary<Double> coherencies() {
        return Arbitraries.oneOf(Arbitraries.just(0.0), positiveCoherencies());
    }

    @Provide
    Arbitrary<Double> positiveCoherencies() {
        return Arbitraries.oneOf(Arbitraries.of(1e-12, 1.0), powersOfTen(-12, 0));
    }

    @Provide
    Arbitrary<Double> lambdas() {
        return powersOfTen(-9, 12);
    }

    @Provide
    Arbitrary<Double> concurrencies() {
        return Arbitraries.oneOf(powersOfTen(0, 6), powersOfTen(-15, 0).map(more -> 1 + more));
    }

    @Provide
    Arbitrary<Double> smallSteps() {
        return powersOfTen(-15, -1);
    }

    private static Arbitrary<Double> powersOfTen(double from, double to) {
        return Arbitraries.doubles().between(from, to).ofScale(12).map(power -> Math.pow(10, power));
    }

    private static Offset<Double> relative(double value, double error) {
        return within(value * error);
    }
}
