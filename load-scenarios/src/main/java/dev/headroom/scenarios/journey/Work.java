package dev.headroom.scenarios.journey;

import dev.headroom.scenarios.plan.LoadPointSpec;

/** Asks the service to hold one of its workers for its modelled service time. */
public final class Work implements Journey {
    @Override
    public String name() {
        return "work";
    }

    @Override
    public Request open(LoadPointSpec point) {
        String query = Settings.of(point.journey(), "query").text("query", "");
        String path = "/work" + (query.isEmpty() ? "" : "?" + query);
        return new Request.Http(
                "GET",
                point.endpoint("service"),
                index -> path,
                null,
                200,
                (index, body) -> !body.isEmpty(),
                body -> Request.value(body, "asked_ns"),
                null);
    }
}
