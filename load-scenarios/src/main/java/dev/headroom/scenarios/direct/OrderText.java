package dev.headroom.scenarios.direct;

/** The same order, to the byte, for a queue and for a database: a fair comparison writes the same thing. */
final class OrderText {
    private OrderText() {}

    static String of(String point, int index) {
        return "{\"order\":\"" + point + "-" + index + "\",\"item\":" + (1 + index % 10_000) + ",\"quantity\":1}";
    }
}
