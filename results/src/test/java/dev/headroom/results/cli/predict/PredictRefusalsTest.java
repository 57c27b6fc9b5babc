package dev.headroom.results.cli.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: one sentence with option, value, rule and fix, exit code 2, nothing on standard output. */
class PredictRefusalsTest {
    private static final String QUEUE = "mmc --arrival-rate 640 --service-time 5ms --servers 4 ";
    private static final String BALANCED = " --service-time 5ms --replicas 4 --arrival-rate 640";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--serial-fraction 1.5 --cores 8|'--serial-fraction': was 1.5, must be a share between 0 and 1",
                "--serial-fraction -0.1 --cores 8|'--serial-fraction': was -0.1, must be a share between 0 and 1",
                "--serial-fraction NaN --cores 8|'--serial-fraction': was NaN, must be a share between 0 and 1",
                "--serial-fraction 5% --cores 8|'--serial-fraction': was 5%, must be a share between 0 and 1: write 5 % as 0.05",
                "--serial-fraction 0.1 --cores 0|'--cores': was 0, must be a whole number from 1",
                "--serial-fraction 0.1 --cores -8|'--cores': was -8, must be a whole number from 1",
                "--serial-fraction 0.1 --cores 2.5|'--cores': was 2.5, must be a whole number from 1",
                "--serial-fraction 0.1 --cores 3e9|'--cores': was 3e9, must be a whole number from 1 to 2147483647",
                "--serial-fraction 0.1 --cores Infinity|'--cores': was Infinity, must be a whole number from 1",
                "--serial-fraction 0.1|Missing required option: '--cores=N'",
                "--cores 8 --serial-fraction 0.1 --format xml|no such format: xml; known are text, json",
                "--cores 8 --serial-fraction 0.1 --format jsn|no such format: jsn; did you mean json?",
            })
    void a_speedup_is_refused(String options, String sentence) {
        refuses("amdahl " + options, sentence);
        refuses("gustafson " + options, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sigma 2 --kappa 0 --lambda 1 --concurrency 8|'--sigma': was 2, must be a share between 0 and 1",
                "--sigma 0 --kappa -1 --lambda 1 --concurrency 8|'--kappa': was -1, must be a number from 0",
                "--sigma 0 --kappa 0 --lambda 0 --concurrency 8|'--lambda': was 0, must be a rate per second above 0",
                "--sigma 0 --kappa 0 --lambda 1 --concurrency 0.5|'--concurrency': was 0.5, must be a number from 1",
            })
    void usl_is_refused(String options, String sentence) {
        refuses("usl " + options, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.99|was 0.99, must be a percentage from 1 to below 100: write 99 for p99",
                "100|was 100, must be a percentage",
                "0|was 0, must be a percentage",
                "-5|was -5, must be a percentage",
                "p99|was p99, must be a percentage",
                "99.99999999999999999|was 99.99999999999999999, must be a percentage",
            })
    void a_percentile_outside_its_range_is_refused(String percentile, String sentence) {
        refuses(QUEUE + "--percentile " + percentile, "'--percentile': " + sentence);
        refuses("replicas --policy random" + BALANCED + " --percentile " + percentile, "'--percentile': " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|was 5, must be a time with its unit (ns, us, ms, s, min, h): write 5ms or 5s, whichever is meant",
                "0ms|was 0ms, must be a time above 0 with its unit",
                "-5ms|was -5ms, must be a time from 0",
                "5days|was 5days, must be a time from 0 to 1e15 s with its unit (ns, us, ms, s, min, h)",
                "ms|was ms, must be a time",
                "NaNms|was NaNms, must be a time",
                "1..5ms|was 1..5ms, must be a time",
            })
    void a_service_time_is_refused(String time, String sentence) {
        refuses("mmc --arrival-rate 1 --servers 4 --service-time " + time, "'--service-time': " + sentence);
        refuses(
                "replicas --policy random --arrival-rate 1 --replicas 4 --service-time " + time,
                "'--service-time': " + sentence);
    }

    @Test
    void a_queue_without_a_steady_state_is_refused_with_what_would_have_one() {
        refuses(
                "mmc --arrival-rate 1000 --service-time 5ms --servers 4",
                "--arrival-rate 1000 at --service-time 5ms is work for 5, --servers was 4, and utilization must be"
                        + " below 1: raise --servers to at least 6 or keep --arrival-rate below 800");
        refuses(
                "replicas --policy least-connections --arrival-rate 800 --service-time 5ms --replicas 4",
                "--arrival-rate 800 at --service-time 5ms is work for 4, --replicas was 4, and utilization must be"
                        + " below 1: raise --replicas to at least 5 or keep --arrival-rate below 800");
    }

    @Test
    void more_servers_than_can_be_computed_are_refused() {
        refuses(
                "mmc --arrival-rate 1 --service-time 5ms --servers 2000000000",
                "--servers was 2000000000, must be at most 10000000");
        refuses(
                "replicas --policy least-connections --arrival-rate 1 --service-time 5ms --replicas 1001",
                "--replicas was 1001, must be at most 1000 where --policy is simulated");
    }

    @Test
    void an_unknown_policy_is_refused_with_the_nearest_one() {
        refuses("replicas --policy round-robbin" + BALANCED, "no such policy: round-robbin; did you mean round-robin?");
        refuses(
                "replicas --policy weighted" + BALANCED,
                "no such policy: weighted; known are random, round-robin, least-connections, two-choices, shared-queue");
    }

    @Test
    void a_seed_is_a_whole_number() {
        refuses("replicas --policy two-choices --seed 1.5" + BALANCED, "'--seed': was 1.5, must be a whole number");
    }

    @Test
    void a_cache_larger_than_the_catalogue_is_refused() {
        refuses(
                "lru --keys 10 --exponent 0.99 --capacity 20",
                "keys must be at least capacity: --keys 10, --capacity 20: a cache of 10 already holds every key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lru --keys 0 --exponent 0.99 --capacity 1|'--keys': was 0, must be a whole number from 1",
                "lru --keys 10 --exponent -1 --capacity 1|'--exponent': was -1, must be a number from 0",
                "lru --keys 10 --exponent 0.99 --capacity -1|'--capacity': was -1, must be a whole number from 1",
                "ttl --keys 10 --exponent 1 --request-rate 0 --lifetime 1s|'--request-rate': was 0, must be a rate",
                "ttl --keys 10 --exponent 1 --request-rate 1/s --lifetime 1s|'--request-rate': was 1/s, must be a rate",
                "ttl --keys 10 --exponent 1 --request-rate 1 --lifetime 30|'--lifetime': was 30, must be a time with its unit",
            })
    void a_cache_is_refused(String line, String sentence) {
        refuses(line, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--demand db --think 1s|'--demand' at index 0 (NAME=TIME[:SERVERS]): was db, must be name=time[:servers]",
                "--demand =5ms --think 1s|was =5ms, must be name=time[:servers], such as db=5ms",
                "--demand db=0 --think 1s|in db=0: was 0, must be a time above 0",
                "--demand db=-5ms --think 1s|in db=-5ms: was -5ms, must be a time",
                "--demand db=5days --think 1s|in db=5days: was 5days, must be a time",
                "--demand db=5ms:0 --think 1s|in db=5ms:0: was 0, must be a whole number from 1",
                "--demand db=5ms: --think 1s|in db=5ms:: was empty, must be a whole number from 1",
                "--demand db=5ms db=6ms --think 1s|--demand names db more than once",
                "--demand db=5ms:2000000000 --think 1s|--users 8 with 2000000000 servers in all would take too long",
                "--demand db=5ms --think 1|'--think': was 1, must be a time with its unit",
                "--demand db=5ms --think -1s|'--think': was -1s, must be a time from 0",
                "--demand db=5ms|Missing required option: '--think=Z'",
            })
    void a_network_is_refused(String options, String sentence) {
        refuses("mva --users 8 " + options, sentence);
    }

    @Test
    void a_law_is_needed() {
        Asked asked = Asked.predict("--");
        assertThat(asked.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(asked.errors()).contains("name a law: amdahl, gustafson, usl, mmc, replicas");
    }

    private static void refuses(String line, String sentence) {
        Asked asked = Asked.predict(line);
        assertThat(asked.code()).as(line).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(asked.errors())
                .as(line)
                .startsWith("headroom: ")
                .contains(sentence)
                .doesNotContain("\tat ");
        assertThat(asked.out()).as(line).isEmpty();
    }
}
