package dev.headroom.results.law.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedupLawsTest {
    @ParameterizedTest
    @CsvSource({
        ".5, 1.3333, 1.6000, 1.7778, 1.8824, 1.9980, 2",
        ".25, 1.6000, 2.2857, 2.9091, 3.3684, 3.9883, 4",
        ".1, 1.8182, 3.0769, 4.7059, 6.4000, 9.9129, 10",
        ".05, 1.9048, 3.4783, 5.9259, 9.1429, 19.6357, 20",
        ".01, 1.9802, 3.8835, 7.4766, 13.9130, 91.1843, 100"
    })
    void amdahl_speedup_at_2_4_8_16_1024_cores_and_its_limit(
            double serial, double two, double four, double eight, double sixteen, double many, double limit) {
        Amdahl law = new Amdahl(serial);
        assertThat(law.speedup(1)).isEqualTo(1);
        assertThat(law.speedup(2)).isCloseTo(two, within(5e-5));
        assertThat(law.speedup(4)).isCloseTo(four, within(5e-5));
        assertThat(law.speedup(8)).isCloseTo(eight, within(5e-5));
        assertThat(law.speedup(16)).isCloseTo(sixteen, within(5e-5));
        assertThat(law.speedup(1024)).isCloseTo(many, within(5e-5));
        assertThat(law.limit()).isCloseTo(limit, within(1e-12));
    }

    @Test
    void both_laws_agree_with_every_computed_row() throws IOException {
        for (String row : rows("amdahl-computed.csv")) {
            String[] cells = row.split(",");
            double serial = Double.parseDouble(cells[0]);
            double cores = Double.parseDouble(cells[1]);
            assertThat(new Amdahl(serial).speedup(cores)).isCloseTo(Double.parseDouble(cells[2]), within(1e-6));
            assertThat(new Gustafson(serial).speedup(cores)).isCloseTo(Double.parseDouble(cells[3]), within(.01));
        }
    }

    @Test
    void nothing_serial_has_no_limit() {
        assertThat(new Amdahl(0).limit()).isInfinite();
    }

    @Test
    void karp_flatt_reads_the_serial_fraction_back() {
        assertThat(Amdahl.karpFlatt(new Amdahl(.1).speedup(8), 8)).isCloseTo(.1, within(1e-12));
        assertThat(Amdahl.karpFlatt(4.705882352941177, 8)).isCloseTo(.1, within(1e-12));
        assertThat(Amdahl.karpFlatt(9, 8)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({".5, 4.5, 512.5", ".25, 6.25, 768.25", ".1, 7.3, 921.7", ".05, 7.65, 972.85", ".01, 7.93, 1013.77"})
    void gustafson_scaled_speedup_at_8_and_1024_cores(double serial, double eight, double many) {
        assertThat(new Gustafson(serial).speedup(8)).isCloseTo(eight, within(1e-9));
        assertThat(new Gustafson(serial).speedup(1024)).isCloseTo(many, within(1e-9));
    }

    @Test
    void gustafsons_three_programs_have_serial_parts_below_one_percent() throws IOException {
        for (String row : rows("gustafson-1988.csv")) {
            double scaled = Double.parseDouble(row.split(",")[2]);
            double serial = (1024 - scaled) / 1023;
            assertThat(serial).isBetween(.002, .008);
            assertThat(new Gustafson(serial).speedup(1024)).isCloseTo(scaled, within(1e-9));
        }
    }

    @Test
    void universal_scalability_values_and_peak() {
        UniversalScalability law = new UniversalScalability(.05, .001, 1);
        double[] expected = {1, 1.901141, 3.442341, 5.689900, 8.040201, 9.034444, 7.822048};
        for (int i = 0; i < expected.length; i++) {
            assertThat(law.throughput(1 << i)).isCloseTo(expected[i], within(5e-7));
        }
        assertThat(law.peakConcurrency()).hasValueCloseTo(30.8221, within(5e-5));
        assertThat(law.peakThroughput()).hasValueCloseTo(9.037984, within(5e-7));
    }

    @Test
    void universal_scalability_of_two_more_sets() {
        UniversalScalability mild = new UniversalScalability(.02, .0005, 1);
        assertThat(mild.throughput(64)).isCloseTo(14.967259, within(5e-7));
        assertThat(mild.peakConcurrency()).hasValueCloseTo(44.2719, within(5e-5));
        UniversalScalability harsh = new UniversalScalability(.1, .01, 1);
        assertThat(harsh.throughput(8)).isCloseTo(3.539823, within(5e-7));
        assertThat(harsh.peakThroughput()).hasValueCloseTo(3.574791, within(5e-7));
    }

    @Test
    void without_coherency_there_is_no_peak_and_the_law_is_amdahls() {
        UniversalScalability law = new UniversalScalability(.1, 0, 1);
        assertThat(law.peakConcurrency()).isEmpty();
        assertThat(law.throughput(16)).isCloseTo(new Amdahl(.1).speedup(16), within(1e-12));
    }

    @Test
    void nonsense_is_refused_with_the_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amdahl(1.5)).withMessageContaining("was 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Amdahl(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amdahl(.5).speedup(0))
                .withMessage("cores must be at least 1 and finite, was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new UniversalScalability(.1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Amdahl.karpFlatt(1, 1));
    }

    private static List<String> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SpeedupLawsTest.class.getResourceAsStream("/published/" + file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).toList();
        }
    }
}
