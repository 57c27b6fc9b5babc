package dev.headroom.scenarios.gatling;

import com.typesafe.scalalogging.Logger;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.plan.LoadModel;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;

/** Holds a user back until its request's intended time; too many in flight, and the request is shed instead. */
final class Release implements ActionBuilder {
    /** The session attribute that holds the {@link TimedRequest}. */
    static final String REQUEST = "headroom-request";
    /** The session attribute that says whether the request may be sent. */
    static final String LAUNCHED = "headroom-launched";

    private final PointRun run;

    Release(PointRun run) {
        this.run = run;
    }

    @Override
    public io.gatling.core.action.builder.ActionBuilder asScala() {
        return new io.gatling.core.action.builder.ActionBuilder() {
            @Override
            public Action build(ScenarioContext context, Action next) {
                return new Held(run, next);
            }
        };
    }

    private record Held(PointRun run, Action next) implements Action {
        @Override
        public String name() {
            return "release";
        }

        @Override
        public Logger logger() {
            return Logger.apply(Release.class.getName());
        }

        // A setter that Scala's StrictLogging leaks into Java.
        @Override
        public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger ignored) {}

        @Override
        public void execute(Session session) {
            TimedRequest request = run.spec().model() instanceof LoadModel.Closed closed
                    ? run.afterThinking(closed.meanThinkMillis())
                    : run.arrival();
            run.pacer().at(request.intendedNanos(), () -> release(session, request));
        }

        private void release(Session session, TimedRequest request) {
            boolean launched = run.log().launch(request, run.spec().maximumInFlight());
            next.$bang(new io.gatling.javaapi.core.Session(session)
                    .set(REQUEST, request)
                    .set(LAUNCHED, launched)
                    .asScala());
        }
    }
}
