package dev.headroom.scenarios.journey;

import dev.headroom.scenarios.plan.LoadPointSpec;
import java.util.Optional;

/** Places orders over HTTP; the service answers once the order is durable where it was put. */
public final class PlaceOrders implements Journey {
    @Override
    public String name() {
        return "place-orders";
    }

    @Override
    public Request open(LoadPointSpec point) {
        Settings settings = Settings.of(point.journey(), "items", "status", "query");
        int items = settings.whole("items", 10_000, 1);
        String query = settings.text("query", "");
        String path = "/orders" + (query.isEmpty() ? "" : "?" + query);
        return new Request.Http(
                "POST",
                point.endpoint("service"),
                index -> path,
                index -> "{\"id\":\"" + id(point, index) + "\",\"item\":" + (1 + index % items) + ",\"quantity\":1}",
                settings.whole("status", 201, 100),
                (index, body) -> Request.value(body, "id").equals(Optional.of(id(point, index))),
                body -> Request.value(body, "via"),
                null);
    }

    // The client names its order, so that sending it twice would store it once.
    private static String id(LoadPointSpec point, int index) {
        return Long.toHexString(point.name().hashCode() * 31L + point.seed()) + "-" + index;
    }
}
