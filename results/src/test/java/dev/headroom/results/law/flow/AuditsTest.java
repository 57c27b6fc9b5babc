package dev.headroom.results.law.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AuditsTest {
    @Test
    void requests_that_were_not_measured_are_missed_in_flight() {
        LittlesLaw audit = new LittlesLaw(12.4, 91, .1);
        assertThat(audit.relativeDifference()).isCloseTo(3.3 / 12.4, within(1e-12));
        assertThat(audit.violation()).hasValue("L = 12.4 but X*R = 9.1: some requests are not measured");
    }

    @Test
    void requests_measured_but_never_seen_in_flight_are_said_to_be_so() {
        assertThat(new LittlesLaw(9, 100, .1).violation())
                .hasValue("L = 9 but X*R = 10: some requests were not in flight when they were counted");
    }

    @Test
    void five_percent_is_within_the_audit() {
        assertThat(new LittlesLaw(9.51, 100, .1).violation()).isEmpty();
        assertThat(new LittlesLaw(9.49, 100, .1).violation()).isPresent();
        assertThat(new LittlesLaw(0, 0, .1).relativeDifference()).isZero();
    }

    @Test
    void a_closed_system_holds_its_users() {
        LittlesLaw audit = LittlesLaw.closed(40, 200, .1, .1);
        assertThat(audit.expectedInFlight()).isCloseTo(40, within(1e-12));
        assertThat(audit.violation()).isEmpty();
        assertThat(LittlesLaw.closed(50, 200, .1, .1).violation())
                .hasValue("L = 50 but X*R = 40: some requests are not measured");
    }

    @Test
    void utilization_fits_into_the_servers() {
        UtilizationLaw law = new UtilizationLaw(150, .02, 4);
        assertThat(law.utilization()).isCloseTo(.75, within(1e-12));
        assertThat(law.ceilingPerSecond()).isCloseTo(200, within(1e-12));
        assertThat(law.violation()).isEmpty();
        assertThat(new UtilizationLaw(250, .02, 4).violation())
                .hasValue("U = 1.25 is above 1: 250/s of 0.02 s each do not fit into 4 servers");
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LittlesLaw(-1, 1, 1))
                .withMessageContaining("requests in flight must be at least 0");
        assertThatIllegalArgumentException().isThrownBy(() -> LittlesLaw.closed(1, 1, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UtilizationLaw(1, 1, 0));
    }
}
