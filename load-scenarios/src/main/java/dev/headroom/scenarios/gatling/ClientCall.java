package dev.headroom.scenarios.gatling;

import com.typesafe.scalalogging.Logger;
import dev.headroom.scenarios.clock.Outcome;
import dev.headroom.scenarios.clock.TimedRequest;
import dev.headroom.scenarios.journey.Request;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A Gatling action around a client library's future: never blocks the thread that serves all users. */
final class ClientCall implements ActionBuilder {
    private final PointRun run;
    private final Request.Call call;

    ClientCall(PointRun run, Request.Call call) {
        this.run = run;
        this.call = call;
    }

    @Override
    public io.gatling.core.action.builder.ActionBuilder asScala() {
        return new io.gatling.core.action.builder.ActionBuilder() {
            @Override
            public Action build(ScenarioContext context, Action next) {
                return new Called(run, call, next);
            }
        };
    }

    private record Called(PointRun run, Request.Call call, Action next) implements Action {
        @Override
        public String name() {
            return "call";
        }

        @Override
        public Logger logger() {
            return Logger.apply(ClientCall.class.getName());
        }

        // A setter that Scala's StrictLogging leaks into Java.
        @Override
        public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger ignored) {}

        // Whatever happens, next must be called: a user that never ends keeps the whole point from ending.
        @Override
        public void execute(Session session) {
            TimedRequest request = new io.gatling.javaapi.core.Session(session).get(Release.REQUEST);
            try {
                // Between these clock reads stands nothing but the call itself.
                request.sentAt(System.nanoTime());
                CompletableFuture<?> unused = call.call(request.index())
                        .toCompletableFuture()
                        .orTimeout(run.spec().requestTimeoutMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((answer, failure) -> done(session, request, failure));
            } catch (RuntimeException failure) {
                done(session, request, failure);
            }
        }

        private void done(Session session, TimedRequest request, @Nullable Throwable failure) {
            request.doneAt(System.nanoTime());
            Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failure;
            if (cause != null) {
                run.failed(String.valueOf(cause));
            }
            run.log().land(request, outcome(cause));
            next.$bang(session);
        }

        private static Outcome outcome(@Nullable Throwable cause) {
            if (cause == null) {
                return Outcome.ANSWERED;
            }
            return cause instanceof TimeoutException ? Outcome.TIMED_OUT : Outcome.ERROR;
        }
    }
}
