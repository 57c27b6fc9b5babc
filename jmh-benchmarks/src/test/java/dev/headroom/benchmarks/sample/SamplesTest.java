package dev.headroom.benchmarks.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.benchmarks.sample.compute.Sample12MonteCarloPricing;
import dev.headroom.benchmarks.sample.memory.Sample14FalseSharing;
import dev.headroom.benchmarks.sample.sharing.Sample03LockShare;
import dev.headroom.benchmarks.sample.sharing.Sample16HandOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Every sample, run for a moment in this JVM: its results are right on any number of cores, and a lost part is noticed. */
@Timeout(30)
class SamplesTest {
    private static final int SAMPLES = 16;

    static Stream<Class<?>> samples() {
        return InProcess.samples().stream();
    }

    static Stream<Class<?>> samplesWithThroughput() {
        return samples().filter(type -> Stream.of(type.getMethods())
                .anyMatch(method -> method.getName().equals("eachThread")));
    }

    @Test
    void samples_are_numbered_without_a_gap() {
        assertThat(samples().map(type -> type.getSimpleName().substring(6, 8)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, SAMPLES)
                        .mapToObj(number -> String.format("%02d", number))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_says_in_one_sentence_which_curve_it_should_show_and_why(Class<?> type) throws IOException {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        String text = Files.readString(source).replaceAll("\\s*\\n \\*\\s*", " ");
        assertThat(text).containsPattern("The curve should [^.]*, because [^.]*\\.");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_has_an_amount_of_work_with_a_standard_and_takes_its_cores_from_outside(Class<?> type) {
        assertThat(InProcess.params(type))
                .allSatisfy(param ->
                        assertThat(param.getAnnotation(Param.class).value()[0]).isNotBlank())
                .extracting(param -> param.getName())
                .doesNotContain("cores")
                .containsAnyOf("size", "units");
        assertThat(InProcess.annotated(type, Benchmark.class))
                .extracting(method -> method.getName())
                .contains("operation")
                .isSubsetOf("operation", "eachThread");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void results_are_right_on_one_two_and_three_cores(Class<?> type) {
        for (int cores = 1; cores <= 3; cores++) {
            operate(type, cores);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_lost_part_is_noticed(Class<?> type) {
        if (InProcess.pooled(type)) {
            OwnPool losing = new LosingPool();
            losing.cores = 2;
            losing.open();
            Object sample = InProcess.open(type, losing);
            assertNoticed(sample, losing);
            losing.close();
        } else {
            Crew losing = new LosingCrew();
            losing.cores = 2;
            losing.open();
            Object sample = InProcess.open(type, losing);
            assertNoticed(sample, losing);
            losing.close();
        }
    }

    private static void assertNoticed(Object sample, Object workers) {
        assertThatThrownBy(() -> InProcess.call(sample, "operation", workers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be");
    }

    @ParameterizedTest
    @MethodSource("samplesWithThroughput")
    void each_thread_does_an_operation_of_its_own(Class<?> type) {
        Object sample = InProcess.open(type, new Crew());
        List<CompletableFuture<Void>> threads = Stream.generate(EachThread::new)
                .limit(3)
                .map(thread -> CompletableFuture.runAsync(() -> {
                    thread.open();
                    InProcess.call(sample, "eachThread", thread);
                }))
                .toList();
        assertThat(threads).hasSize(3).allSatisfy(thread -> assertThatCode(thread::join)
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @EnumSource(Sample03LockShare.Guard.class)
    void every_guard_of_a_section_keeps_its_sum(Sample03LockShare.Guard guard) {
        operate(Sample03LockShare.class, 3, "guard=" + guard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"padded=false", "padded=true"})
    void padding_changes_no_result(String padded) {
        operate(Sample14FalseSharing.class, 3, padded);
    }

    @Test
    void more_items_than_the_queue_holds_are_handed_over() {
        operate(Sample16HandOff.class, 4, "size=300");
    }

    @Test
    void the_simulated_price_is_that_of_black_and_scholes() {
        Crew crew = crew(2);
        Sample12MonteCarloPricing pricing = new Sample12MonteCarloPricing();
        pricing.size = 500;
        pricing.expect();
        // Spot 100, strike 105, one year, rate 3 %, volatility 20 %: 7.1281; the standard error of 500,000 paths is
        // 0.017.
        assertThat(pricing.operation(crew)).isCloseTo(7.1281, Assertions.within(0.07));
        crew.close();
    }

    private static void operate(Class<?> type, int cores, String... overrides) {
        Crew crew = crew(cores);
        OwnPool pool = new OwnPool();
        pool.cores = cores;
        pool.open();
        Object sample = InProcess.open(type, crew, overrides);
        for (int operation = 0; operation < 3; operation++) {
            InProcess.call(sample, "operation", InProcess.pooled(type) ? pool : crew);
        }
        pool.close();
        crew.close();
    }

    private static Crew crew(int cores) {
        Crew crew = new Crew();
        crew.cores = cores;
        crew.open();
        return crew;
    }
}
