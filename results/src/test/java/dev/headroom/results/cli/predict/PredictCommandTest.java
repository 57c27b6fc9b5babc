package dev.headroom.results.cli.predict;

import static dev.headroom.results.cli.predict.Asked.json;
import static dev.headroom.results.cli.predict.Asked.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the method, computed by two independent programs, through the command line. */
class PredictCommandTest {
    @ParameterizedTest
    @CsvSource({"0.5, 8, 1.7778", "0.1, 8, 4.7059", "0.05, 64, 15.4217", "0.01, 1024, 91.1843"})
    void amdahl(String serialFraction, int cores, double speedup) {
        JsonNode answer = json("amdahl --serial-fraction " + serialFraction + " --cores " + cores);
        assertThat(number(answer, "speedup")).isCloseTo(speedup, within(5e-5));
        assertThat(number(answer, "efficiency")).isCloseTo(speedup / cores, within(5e-5));
        assertThat(number(answer, "limit")).isCloseTo(1 / Double.parseDouble(serialFraction), within(1e-9));
        assertThat(answer.path("law").textValue()).isEqualTo("amdahl");
        assertThat(answer.path("formula").textValue()).contains("S(n)");
        assertThat(number(answer.path("inputs"), "cores")).isEqualTo(cores);
    }

    @Test
    void a_limit_that_does_not_exist_is_no_key() {
        JsonNode answer = json("amdahl --serial-fraction 0 --cores 8");
        assertThat(answer.has("limit")).isFalse();
        assertThat(number(answer, "speedup")).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 64, 32.5", "0.1, 1024, 921.7", "0.01, 16, 15.85"})
    void gustafson(String serialFraction, int cores, double speedup) {
        JsonNode answer = json("gustafson --serial-fraction " + serialFraction + " --cores " + cores);
        assertThat(number(answer, "speedup")).isCloseTo(speedup, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.001, 16, 8.040201, 30.8221, 9.037984",
        "0.1, 0.01, 8, 3.539823, 9.4868, 3.574791",
    })
    void usl(String sigma, String kappa, int concurrency, double throughput, double peakAt, double peak) {
        JsonNode answer =
                json("usl --sigma " + sigma + " --kappa " + kappa + " --lambda 1000 --concurrency " + concurrency);
        assertThat(number(answer, "throughput_per_second")).isCloseTo(1000 * throughput, within(5e-4));
        assertThat(number(answer, "speedup")).isCloseTo(throughput, within(5e-7));
        assertThat(number(answer, "mean_response_seconds")).isCloseTo(concurrency / throughput / 1000, within(1e-8));
        assertThat(number(answer.path("peak"), "concurrency")).isCloseTo(peakAt, within(5e-5));
        assertThat(number(answer.path("peak"), "throughput_per_second")).isCloseTo(1000 * peak, within(5e-4));
        assertThat(number(answer.path("limit"), "throughput_per_second")).isCloseTo(1000 * peak, within(5e-4));
    }

    @Test
    void usl_without_coherency_has_a_limit_and_no_peak() {
        JsonNode answer = json("usl --sigma 0.05 --kappa 0 --lambda 1000 --concurrency 8");
        assertThat(answer.has("peak")).isFalse();
        assertThat(number(answer.path("limit"), "throughput_per_second")).isCloseTo(20_000, within(1e-9));
        assertThat(json("usl --sigma 0 --kappa 0 --lambda 1000 --concurrency 8").has("limit"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, .5000000000, 2.00000000, 9.210340",
        "1.6, 2, .7111111111, 2.77777778, 11.937370",
        "3.2, 4, .5964324718, 1.74554059, 6.893204",
        "7.6, 8, .8441686306, 3.11042158, 12.366049",
    })
    void mmc(String rate, int servers, double waiting, double response, double p99) {
        JsonNode answer =
                json("mmc --arrival-rate " + rate + " --service-time 1s --servers " + servers + " --percentile 99");
        assertThat(number(answer, "probability_of_waiting")).isCloseTo(waiting, within(5e-11));
        assertThat(number(answer, "mean_response_seconds")).isCloseTo(response, within(5e-9));
        assertThat(number(answer, "mean_wait_seconds")).isCloseTo(response - 1, within(5e-9));
        assertThat(number(answer, "percentile_response_seconds")).isCloseTo(p99, within(5e-7));
        // P(Wq > t) = C e^(-(c mu - lambda) t)
        double p99Wait = Math.max(0, Math.log(100 * waiting) / (servers - Double.parseDouble(rate)));
        assertThat(number(answer, "percentile_wait_seconds")).isCloseTo(p99Wait, within(5e-9));
        assertThat(number(answer, "utilization")).isCloseTo(Double.parseDouble(rate) / servers, within(1e-12));
        assertThat(number(answer, "throughput_per_second")).isEqualTo(Double.parseDouble(rate));
    }

    @Test
    void a_percentile_that_was_not_asked_for_is_no_key() {
        JsonNode answer = json("mmc --arrival-rate 640 --service-time 5ms --servers 4");
        assertThat(answer.has("percentile_response_seconds")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "random, 4, 3.2, 5.0, 23.025851",
        "round-robin, 2, 1, 1.618034, 7.451322",
        "round-robin, 4, 3.2, 3.267384, 15.046858",
        "shared-queue, 4, 3.2, 1.745541, 6.893204",
        "random, 6, 0.8, 1.153846, 5.313658",
    })
    void replicas(String policy, int replicas, String rate, double response, double p99) {
        JsonNode answer = json("replicas --policy " + policy + " --arrival-rate " + rate
                + " --service-time 1s --percentile 99 --replicas " + replicas);
        assertThat(number(answer, "mean_response_seconds")).isCloseTo(response, within(5e-7));
        assertThat(number(answer, "mean_wait_seconds")).isCloseTo(response - 1, within(5e-7));
        assertThat(number(answer, "percentile_response_seconds")).isCloseTo(p99, within(2e-6));
        assertThat(answer.has("mean_response_interval_seconds")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "random, 0.8, 21.910133",
        "round-robin, 0.6939448, 13.853078",
        "shared-queue, 0.5964325, 5.110476",
    })
    void a_closed_form_says_how_many_requests_wait_and_how_long(String policy, double waiting, double p99) {
        JsonNode answer =
                json("replicas --percentile 99 --arrival-rate 3.2 --service-time 1s --replicas 4 --policy " + policy);
        assertThat(number(answer, "probability_of_waiting")).isCloseTo(waiting, within(5e-7));
        assertThat(number(answer, "percentile_wait_seconds")).isCloseTo(p99, within(5e-6));
    }

    /** Tolerance of two per cent: both this and the method's number (1e6 arrivals) are simulated. */
    @ParameterizedTest
    @CsvSource({"least-connections, 2, 1.6, 2.99", "least-connections, 4, 3.2, 1.96", "two-choices, 4, 3.2, 2.31"})
    void a_simulated_policy_comes_with_its_interval_and_seed(
            String policy, int replicas, String rate, double response) {
        JsonNode answer = json("replicas --seed 7 --policy " + policy + " --arrival-rate " + rate
                + " --service-time 1s --percentile 99 --replicas " + replicas);
        double mean = number(answer, "mean_response_seconds");
        assertThat(mean).isCloseTo(response, within(0.02 * response));
        JsonNode interval = answer.path("mean_response_interval_seconds");
        assertThat(number(interval, "low")).isLessThan(mean);
        assertThat(number(interval, "high")).isGreaterThan(mean).isLessThan(1.1 * mean);
        JsonNode tail = answer.path("percentile_response_interval_seconds");
        assertThat(number(answer, "percentile_response_seconds")).isBetween(number(tail, "low"), number(tail, "high"));
        assertThat(answer.has("probability_of_waiting")).isFalse();
        assertThat(number(answer.path("inputs"), "seed")).isEqualTo(7);
    }

    @Test
    void the_same_seed_gives_the_same_answer() {
        String line = "replicas --policy two-choices --arrival-rate 3.2 --service-time 1s --replicas 4 --seed ";
        assertThat(Asked.predict(line + 3).out())
                .isEqualTo(Asked.predict(line + 3).out())
                .isNotEqualTo(Asked.predict(line + 4).out())
                .contains("simulated, seed 3")
                .contains("95 % interval");
    }

    @Test
    void a_simulation_close_to_saturation_says_that_it_errs_on_the_low_side() {
        String line = "replicas --policy two-choices --service-time 1s --replicas 2 --arrival-rate ";
        assertThat(Asked.predict(line + 1.98).out()).contains("take these times as lower bounds");
        assertThat(Asked.predict(line + 1.5).out()).doesNotContain("lower bounds");
    }

    @Test
    void a_simulated_percentile_with_too_few_arrivals_beyond_is_left_out() {
        String line = "replicas --policy least-connections --arrival-rate 1 --service-time 1s --replicas 2"
                + " --percentile 99.99999";
        assertThat(json(line).has("percentile_response_seconds")).isFalse();
        assertThat(Asked.predict(line).out()).contains("p99.99999 needs 100000000 samples");
    }

    @ParameterizedTest
    @CsvSource({
        "--demand app=5ms db=20ms --think 1s --users 10, 9.71482136, .02935501, db",
        "--demand app=5ms --demand db=20ms --think 1s --users 100, 49.99999999, 1.00000000, db",
        "--demand cpu=.605 disk=2.1 --demand tape=1.35s --think 15s --users 50, 0.47619, 90.0000, disk",
        "--demand app=20ms:4 db=0.005 --think 100ms --users 10, 78.25145724, .02779315, app",
        "--demand app=20ms:4 db=5ms --think 100ms --users 40, 189.59472249, .11097634, app",
    })
    void mva(String options, double throughput, double response, String bottleneck) {
        JsonNode answer = json("mva " + options);
        assertThat(number(answer, "throughput_per_second")).isCloseTo(throughput, within(6e-6));
        assertThat(number(answer, "mean_response_seconds")).isCloseTo(response, within(6e-5));
        assertThat(answer.path("bottleneck").textValue()).isEqualTo(bottleneck);
    }

    @Test
    void mva_says_of_each_station_what_it_bears_and_of_the_network_what_bounds_it() {
        JsonNode answer = json("mva --demand app=20ms db=5ms --think 0.1s --users 40");
        JsonNode app = answer.path("stations").path(0);
        JsonNode db = answer.path("stations").path(1);
        assertThat(app.path("name").textValue()).isEqualTo("app");
        assertThat(db.path("name").textValue()).isEqualTo("db");
        assertThat(number(db, "utilization")).isCloseTo(0.25, within(5e-7));
        assertThat(number(app, "queue_length") + number(db, "queue_length")).isCloseTo(35, within(1e-6));
        assertThat(number(app, "residence_seconds") + number(db, "residence_seconds"))
                .isCloseTo(0.7, within(1e-8));
        JsonNode bounds = answer.path("bounds");
        assertThat(number(bounds, "highest_throughput_per_second")).isCloseTo(50, within(1e-9));
        assertThat(number(bounds, "lowest_response_seconds")).isCloseTo(0.7, within(1e-9));
        assertThat(number(bounds, "saturation_users")).isCloseTo(6.25, within(1e-9));
        JsonNode demand = answer.path("inputs").path("demands").path(1);
        assertThat(number(demand, "demand_seconds")).isEqualTo(0.005);
        assertThat(number(demand, "servers")).isEqualTo(1);
    }

    @Test
    void mva_names_the_bottleneck_in_plain_words() {
        assertThat(Asked.predict("mva --demand app=5ms database=20ms --think 0 --users 100")
                        .out())
                .contains("database is the bottleneck, 100 % busy: no number of users gets more than 50/s");
        assertThat(Asked.predict("mva --demand app=20ms:4 db=5ms --think 100ms --users 40")
                        .out())
                .contains("app, db are equally the bottleneck, 94.797 % busy");
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 0.8, 100, .156625, 110.791, .300046",
        "100000, 0.99, 10000, .724964, 27854.438, .800132",
        "1000000, 0.99, 10000, .566183, 19841.541, .664271",
    })
    void lru(int keys, String exponent, int capacity, double hitRatio, double time, double bound) {
        JsonNode answer = json("lru --keys " + keys + " --exponent " + exponent + " --capacity " + capacity);
        assertThat(number(answer, "hit_ratio")).isCloseTo(hitRatio, within(5e-7));
        assertThat(number(answer, "characteristic_time_requests")).isCloseTo(time, within(5e-4));
        assertThat(number(answer, "upper_bound")).isCloseTo(bound, within(5e-7));
    }

    @Test
    void a_hundred_million_keys_are_answered_between_nothing_and_the_bound() {
        JsonNode answer = json("lru --keys 1e8 --exponent 0.99 --capacity 1e6");
        assertThat(number(answer, "hit_ratio")).isGreaterThan(0.6).isLessThan(number(answer, "upper_bound"));
    }

    @Test
    void a_cache_that_holds_all_keys_hits_always_and_has_no_characteristic_time() {
        JsonNode answer = json("lru --keys 10 --exponent 0.99 --capacity 10");
        assertThat(number(answer, "hit_ratio")).isCloseTo(1, within(1e-12));
        assertThat(answer.has("characteristic_time_requests")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1s, .520848", "10s, .751507", "100000ms, .929477"})
    void ttl(String lifetime, double hitRatio) {
        JsonNode answer = json("ttl --keys 1e4 --exponent 0.99 --request-rate 1000 --lifetime " + lifetime);
        assertThat(number(answer, "hit_ratio")).isCloseTo(hitRatio, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"5ms, 0.005", "1s, 1", "250us, 0.00025", "2min, 120", "1h, 3600", "10ns, 1e-8", "1.5e1ms, 0.015"})
    void times_carry_their_unit(String time, double seconds) {
        JsonNode answer = json("mmc --arrival-rate 0.0001 --servers 1 --service-time " + time);
        assertThat(number(answer.path("inputs"), "service_time_seconds")).isEqualTo(seconds);
    }

    @Test
    void text_names_the_law_what_it_assumes_and_every_number_with_its_unit() {
        assertThat(Asked.predict("mmc --arrival-rate 640 --service-time 5ms --servers 4 --percentile 99.9")
                        .out())
                .contains("Erlang C", "assumes Poisson arrivals, exponential service", "first come first served")
                .contains("arrival rate  640/s", "service time  5 ms")
                .contains("probability of waiting  0.59643 (59.643 %)", "mean response           8.7277 ms")
                .contains("p99.9 response")
                .contains("with one more server 28.856 % instead of 59.643 % of requests wait");
    }
}
