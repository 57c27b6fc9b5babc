package dev.headroom.results.law.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedupLawsTest {
    @ParameterizedTest
    @CsvSource({
        ".5, 1.3333 1.6000 1.7778 1.8824 1.9394 1.9692 1.9980 2",
        ".25, 1.6000 2.2857 2.9091 3.3684 3.6571 3.8209 3.9883 4",
        ".1, 1.8182 3.0769 4.7059 6.4000 7.8049 8.7671 9.9129 10",
        ".05, 1.9048 3.4783 5.9259 9.1429 12.5490 15.4217 19.6357 20",
        ".01, 1.9802 3.8835 7.4766 13.9130 24.4275 39.2638 91.1843 100"
    })
    void amdahl_speedup_at_2_to_64_and_1024_cores_and_its_limit(double serial, String speedups) {
        Amdahl law = new Amdahl(serial);
        double[] expected = numbers(speedups);
        double[] cores = {2, 4, 8, 16, 32, 64, 1024};
        assertThat(law.speedup(1)).isEqualTo(1);
        for (int i = 0; i < cores.length; i++) {
            assertThat(law.speedup(cores[i])).isCloseTo(expected[i], within(5e-5));
        }
        assertThat(law.limit()).isCloseTo(expected[7], within(1e-12));
    }

    @Test
    void both_laws_agree_with_every_computed_row() throws IOException {
        for (String row : rows("amdahl-computed.csv")) {
            String[] cells = row.split(",");
            double serial = Double.parseDouble(cells[0]);
            double cores = Double.parseDouble(cells[1]);
            assertThat(new Amdahl(serial).speedup(cores)).isCloseTo(Double.parseDouble(cells[2]), within(1e-6));
            assertThat(new Gustafson(serial).speedup(cores)).isCloseTo(Double.parseDouble(cells[3]), within(1e-6));
            assertThat(new Amdahl(serial).efficiency(cores)).isCloseTo(Double.parseDouble(cells[4]), within(6e-7));
            if (!cells[5].equals("inf")) {
                assertThat(new Amdahl(serial).limit()).isCloseTo(Double.parseDouble(cells[5]), within(1e-6));
            }
        }
    }

    @Test
    void nothing_serial_has_no_limit() {
        assertThat(new Amdahl(0).limit()).isInfinite();
    }

    @Test
    void cores_for_a_speedup_by_hand() {
        assertThat(new Amdahl(.1).coresFor(6.4)).hasValueCloseTo(16.0, within(1e-12));
        assertThat(new Amdahl(0).coresFor(7)).hasValueCloseTo(7.0, within(1e-12));
        assertThat(new Amdahl(1).coresFor(1)).isEmpty();
        assertThat(new Amdahl(.1).coresFor(10)).isEmpty();
        assertThat(new Amdahl(.1).coresFor(11)).isEmpty();
        assertThat(new Amdahl(.1).coresFor(.9)).isEmpty();
        assertThat(new Gustafson(.5).coresFor(512.5)).hasValueCloseTo(1024.0, within(1e-9));
        assertThat(new Gustafson(1).coresFor(1)).isEmpty();
        assertThat(new Gustafson(.5).coresFor(.9)).isEmpty();
        assertThat(new Gustafson(.5).efficiency(8)).isCloseTo(.5625, within(1e-12));
    }

    @Test
    void karp_flatt_reads_the_serial_fraction_back() {
        assertThat(Amdahl.karpFlatt(new Amdahl(.1).speedup(8), 8)).isCloseTo(.1, within(1e-12));
        assertThat(Amdahl.karpFlatt(4.705882352941177, 8)).isCloseTo(.1, within(1e-12));
        assertThat(Amdahl.karpFlatt(9, 8)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        ".5, 1 1.5 2.5 4.5 8.5 16.5 32.5 512.5",
        ".25, 1 1.75 3.25 6.25 12.25 24.25 48.25 768.25",
        ".1, 1 1.9 3.7 7.3 14.5 28.9 57.7 921.7",
        ".05, 1 1.95 3.85 7.65 15.25 30.45 60.85 972.85",
        ".01, 1 1.99 3.97 7.93 15.85 31.69 63.37 1013.77"
    })
    void gustafson_scaled_speedup_at_1_to_64_and_1024_cores(double serial, String speedups) {
        double[] expected = numbers(speedups);
        double[] cores = {1, 2, 4, 8, 16, 32, 64, 1024};
        for (int i = 0; i < cores.length; i++) {
            assertThat(new Gustafson(serial).speedup(cores[i])).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void gustafsons_three_programs_have_serial_parts_below_one_percent() throws IOException {
        for (String row : rows("gustafson-1988.csv")) {
            double scaled = Double.parseDouble(row.split(",")[2]);
            double serial = Gustafson.serialFractionOf(scaled, 1024);
            assertThat(serial).isBetween(.002, .008);
            assertThat(new Gustafson(serial).speedup(1024)).isCloseTo(scaled, within(1e-9));
        }
    }

    @Test
    void nonsense_is_refused_with_the_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amdahl(1.5)).withMessageContaining("was 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Amdahl(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amdahl(.5).speedup(0))
                .withMessage("cores must be at least 1 and finite, was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Amdahl.karpFlatt(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gustafson.serialFractionOf(1, 1))
                .withMessage("a scaled speedup needs more than 1 core, was 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Amdahl(.5).coresFor(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gustafson(.5).coresFor(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Linear(0));
    }

    private static double[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SpeedupLawsTest.class.getResourceAsStream("/published/" + file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).toList();
        }
    }
}
