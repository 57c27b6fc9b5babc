package dev.headroom.scenarios.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** Who decides when the next request comes: the clock (open), or the answer before it (closed). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(LoadModel.Open.class), @JsonSubTypes.Type(LoadModel.Closed.class)})
public sealed interface LoadModel {

    /** Requests arrive at a rate, whatever happens to those before them. */
    @JsonTypeName("open")
    record Open(double ratePerSecond, Arrivals arrivals) implements LoadModel {
        public Open {
            if (!(ratePerSecond > 0) || ratePerSecond > 1_000_000) {
                throw new IllegalArgumentException(
                        "load model: rate_per_second must be above 0 and at most 1000000, was " + ratePerSecond);
            }
        }
    }

    /** A fixed number of users, each sending its next request a think time after its last answer. */
    @JsonTypeName("closed")
    record Closed(int users, double meanThinkMillis) implements LoadModel {
        public Closed {
            if (users < 1) {
                throw new IllegalArgumentException("load model: users must be at least 1, was " + users);
            }
            if (!(meanThinkMillis >= 0)) {
                throw new IllegalArgumentException(
                        "load model: mean_think_millis must not be negative, was " + meanThinkMillis);
            }
        }
    }

    /** The shape of the gaps between arrivals. */
    enum Arrivals {
        /** Exponential gaps, from the seed. */
        POISSON,
        /** Equal gaps. */
        CONSTANT
    }
}
