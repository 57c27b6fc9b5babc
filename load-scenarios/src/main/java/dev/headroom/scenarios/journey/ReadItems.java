package dev.headroom.scenarios.journey;

import dev.headroom.results.law.cache.Zipf;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.util.Optional;

/** Reads items whose popularity follows Zipf's law; the answer must be the item asked for. */
public final class ReadItems implements Journey {
    @Override
    public String name() {
        return "read-items";
    }

    @Override
    public Request open(LoadPointSpec point) {
        Settings settings = Settings.of(point.journey(), "items", "exponent", "query");
        Keys keys = new Keys(
                new Zipf(settings.number("exponent", 0.99, 0), settings.whole("items", 10_000, 1)), point.seed());
        String query = settings.text("query", "");
        String suffix = query.isEmpty() ? "" : "?" + query;
        return new Request.Http(
                "GET",
                point.endpoint("service"),
                index -> "/items/" + keys.key(index) + suffix,
                null,
                200,
                (index, body) -> Request.value(body, "id").equals(Optional.of(String.valueOf(keys.key(index)))),
                body -> Request.value(body, "from"),
                keys);
    }
}
