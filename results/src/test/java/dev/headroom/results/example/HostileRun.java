package dev.headroom.results.example;

import dev.headroom.results.Check;
import dev.headroom.results.Check.Severity;
import dev.headroom.results.Comparison;
import dev.headroom.results.Environment;
import dev.headroom.results.Estimate;
import dev.headroom.results.Interval;
import dev.headroom.results.State;
import dev.headroom.results.SystemFacts;
import dev.headroom.results.Verdict;
import dev.headroom.results.figure.Axis;
import dev.headroom.results.figure.Dot;
import dev.headroom.results.figure.Figure;
import dev.headroom.results.figure.Series;
import dev.headroom.results.file.RunFolder;
import dev.headroom.results.plan.Claim;
import dev.headroom.results.plan.Plan;
import dev.headroom.results.rule.Rule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run in which every text tries to break out of its place on the page. */
public final class HostileRun {
    /** Ends a script, an attribute and a comment, then runs. */
    public static final String ATTACK = "--></script><script>pwned=1</script>\"'><img src=x onerror=pwned=1> & <b>";

    private HostileRun() {}

    /** Writes the run below {@code runs}. */
    public static RunFolder write(Path runs) {
        SortedMap<String, String> hostile = new TreeMap<>(Map.of(ATTACK, ATTACK));
        RunFolder folder = RunFolder.create(
                runs,
                Clock.fixed(ExampleRun.BEGAN, ZoneOffset.UTC),
                new Plan(ATTACK, 1, List.of()),
                new Environment(ExampleRun.BEGAN, 2, new TreeMap<>(Map.of(ATTACK, ATTACK, "cpu_model", ATTACK))));
        Claim claim = new Claim(
                "hostile",
                Claim.Side.CORES,
                ATTACK,
                ATTACK,
                Claim.Factor.CORES,
                List.of(),
                1,
                1,
                1,
                1,
                List.of(),
                Set.of());
        folder.begin(claim, ATTACK);
        Comparison comparison = new Comparison(
                ATTACK,
                hostile,
                Optional.empty(),
                new Estimate(1, Interval.exactly(1), ATTACK, 1, ATTACK),
                Optional.empty(),
                false);
        folder.conclude(
                "hostile",
                new RunFolder.Conclusion(
                        State.MEASURED,
                        List.of(new SystemFacts(ATTACK, ATTACK, ATTACK, hostile)),
                        List.of(new Check(Rule.COORDINATED_OMISSION, ATTACK, Severity.WARN, false, ATTACK)),
                        List.of(comparison),
                        List.of(figure()),
                        new Verdict.Fails(ATTACK)));
        folder.end("hostile", State.FAILED, ATTACK);
        folder.note(ATTACK);
        folder.finish(State.FAILED);
        return folder;
    }

    private static Figure figure() {
        return new Figure(
                ATTACK,
                Figure.Kind.LINES,
                Axis.linear(ATTACK, "1"),
                Axis.linear(ATTACK, ATTACK),
                List.of(new Series(ATTACK, Series.Role.MEASURED, List.of(Dot.at(1, 1, 0.9, 1.1)))),
                ATTACK);
    }
}
