package dev.headroom.results;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.OptionalInt;

/** What a measurement says about a claim. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Holds.class, name = "holds"),
    @JsonSubTypes.Type(value = Verdict.Fails.class, name = "fails"),
    @JsonSubTypes.Type(value = Verdict.Inconclusive.class, name = "inconclusive"),
    @JsonSubTypes.Type(value = Verdict.Void.class, name = "void")
})
public sealed interface Verdict {
    /** The reasons in one sentence, with the numbers. */
    String because();

    /** The word the report shows. */
    String word();

    /** The interval lies inside the tolerance. */
    record Holds(String because) implements Verdict {
        @Override
        public String word() {
            return "holds";
        }
    }

    /** The interval lies wholly outside the tolerance: a finding, not an error. */
    record Fails(String because) implements Verdict {
        @Override
        public String word() {
            return "fails";
        }
    }

    /**
     * The interval straddles the edge of the tolerance.
     *
     * @param moreTrials how many more trials decide it in half of the cases or more, if the true value and spread
     *     are what was seen; empty where trials cannot
     */
    record Inconclusive(String because, OptionalInt moreTrials) implements Verdict {
        @Override
        public String word() {
            return "inconclusive";
        }
    }

    /**
     * A precondition was broken, so that the verdict is withheld.
     *
     * @param broken the broken rules, as printed
     */
    record Void(String because, List<String> broken) implements Verdict {
        public Void {
            broken = List.copyOf(broken);
        }

        @Override
        public String word() {
            return "void";
        }
    }
}
