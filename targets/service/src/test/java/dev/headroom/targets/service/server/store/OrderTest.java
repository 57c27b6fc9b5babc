package dev.headroom.targets.service.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void an_order_survives_the_queue() {
        Order order = Order.parse("{\"id\":\"a-1\", \"item\": 42, \"quantity\":3}", "r1");

        assertThat(order).isEqualTo(new Order("a-1", 42, 3, "r1"));
        assertThat(Order.ofLine(order.line())).isEqualTo(order);
    }

    @Test
    void an_order_without_an_id_is_refused() {
        assertThatThrownBy(() -> Order.parse("{\"item\":42}", "r1"))
                .hasMessageContaining("an order must have an \"id\"");
    }

    @Test
    void the_content_of_an_item_follows_from_its_id() {
        // The MD5 of "1", as RFC 1321 computes it.
        assertThat(Item.of(1).content()).isEqualTo("item-1-" + "c4ca4238a0b923820dcc509a6f75849b".repeat(4));
    }
}
