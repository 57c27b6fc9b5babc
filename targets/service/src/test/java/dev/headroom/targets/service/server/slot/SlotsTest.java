package dev.headroom.targets.service.server.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlotsTest {

    @Test
    void requests_are_served_in_order_of_arrival() throws InterruptedException {
        List<Integer> served = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(20);
        try (Slots slots = new Slots(1, 100)) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                slots.offer(turn -> {
                    served.add(number);
                    done.countDown();
                });
            }
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(served).isSorted().hasSize(20);
    }

    @Test
    void a_request_that_finds_the_queue_full_is_refused() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (Slots slots = new Slots(1, 1)) {
            slots.offer(turn -> {
                inside.countDown();
                join(release);
            });
            inside.await();

            assertThat(slots.offer(turn -> {})).isTrue();
            assertThat(slots.offer(turn -> {})).isFalse();
            assertThat(slots.waiting()).isEqualTo(1);
            assertThat(slots.busy()).isEqualTo(1);
            release.countDown();
        }
    }

    @Test
    void a_slot_is_never_held_shorter_than_its_service_time() {
        Turn turn = new Turn(new Alarm(), System.nanoTime(), System.nanoTime(), System.nanoTime());

        assertThat(turn.holdNanos(3_000_000)).isGreaterThanOrEqualTo(3_000_000);
    }

    @Test
    void service_begins_when_the_slot_was_free_however_late_its_thread_woke() {
        long now = System.nanoTime();
        long freeSince = now - 2_000_000;
        Turn turn = new Turn(new Alarm(), now - 5_000_000, freeSince, now);

        turn.holdNanos(4_000_000);

        assertThat(turn.queuedNanos()).isEqualTo(3_000_000);
        assertThat(turn.freeNanos()).isEqualTo(freeSince + 4_000_000);
    }

    @Test
    void service_begins_at_arrival_when_the_slot_was_idle() {
        long arrived = System.nanoTime();
        Turn turn = new Turn(new Alarm(), arrived, arrived - 9_000_000, arrived + 50_000);

        turn.holdNanos(1_000_000);

        assertThat(turn.queuedNanos()).isZero();
        assertThat(turn.freeNanos()).isEqualTo(arrived + 1_000_000);
    }

    @Test
    void a_request_that_fails_gives_its_slot_back() throws InterruptedException {
        CountDownLatch served = new CountDownLatch(1);
        try (Slots slots = new Slots(1, 10)) {
            slots.offer(turn -> {
                throw new IllegalStateException("expected by this test");
            });
            slots.offer(turn -> served.countDown());

            assertThat(served.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
