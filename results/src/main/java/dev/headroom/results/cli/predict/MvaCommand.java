package dev.headroom.results.cli.predict;

import dev.headroom.results.cli.answer.Answer;
import dev.headroom.results.cli.answer.AnswerOutput;
import dev.headroom.results.cli.answer.Digits;
import dev.headroom.results.cli.answer.Fact;
import dev.headroom.results.cli.answer.Unit;
import dev.headroom.results.cli.option.NumberConverter;
import dev.headroom.results.cli.option.TimeConverter;
import dev.headroom.results.law.network.ClosedNetwork;
import dev.headroom.results.law.network.Solution;
import dev.headroom.results.law.network.Station;
import dev.headroom.results.law.network.StationLoad;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exact mean value analysis: users who go round several stations. */
@Command(
        name = "mva",
        mixinStandardHelpOptions = true,
        description = "Throughput, response time and bottleneck of a closed network of stations (exact MVA).")
final class MvaCommand implements Callable<Integer> {
    private static final double MOST_STEPS = 1e10;
    private static final double EQUAL = 1e-9;

    @Mixin
    private final AnswerOutput output = new AnswerOutput();

    @Option(
            names = "--demand",
            paramLabel = "NAME=TIME[:SERVERS]",
            required = true,
            arity = "1..*",
            converter = StationConverter.class,
            description = "a station, the service time that one request asks of it over all its visits (db=5ms; a "
                    + "number without a unit is in seconds, here only), and how many requests it serves at once "
                    + "(app=20ms:4), else 1; give several, or repeat the option")
    @SuppressWarnings("NullAway.Init")
    private List<Station> stations;

    @Option(
            names = "--think",
            paramLabel = "Z",
            required = true,
            converter = TimeConverter.OrZero.class,
            description = "mean time from an answer to the user's next request, with its unit; or 0")
    private double think;

    @Option(
            names = "--users",
            paramLabel = "N",
            required = true,
            converter = NumberConverter.Count.class,
            description = "number of users, each waiting for an answer before the next request")
    private int users;

    @Override
    public Integer call() {
        check();
        ClosedNetwork law = output.accept(() -> new ClosedNetwork(stations, think));
        Solution solution = law.solve(users);
        return output.print(new Answer(
                "mva",
                "R_k = D_k (1 + Q_k(n - 1)) at one server, X = n / (Z + sum R_k), Q_k = X R_k",
                "a fixed number of users, exponential service, first come first served (or any service that is shared)",
                List.of(
                        new Fact.Rows(
                                "demands",
                                stations.stream().map(MvaCommand::demand).toList()),
                        Unit.SECONDS.of("think", think),
                        Unit.COUNT.of("users", users)),
                List.of(
                        Unit.PER_SECOND.of("throughput", solution.throughputPerSecond()),
                        Unit.SECONDS.of("mean response", solution.responseSeconds()),
                        new Fact.Word("bottleneck", law.bottleneck().name()),
                        bounds(law),
                        new Fact.Rows(
                                "stations",
                                solution.stations().stream()
                                        .map(MvaCommand::load)
                                        .toList())),
                reading(law, solution)));
    }

    private void check() {
        List<String> names = stations.stream().map(Station::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw output.refusal("--demand names " + twice
                            + " more than once: give each station a name of its own, such as " + twice + "-2");
                });
        double servers = stations.stream().mapToDouble(Station::servers).sum();
        if (users * servers * stations.size() > MOST_STEPS) {
            throw output.refusal("--users " + users + " with " + Digits.AS_GIVEN.text(servers, Unit.NONE)
                    + " servers in all would take too long, users times servers times stations must be at most 1e10: "
                    + "lower --users, or leave out the servers of a station that is never busy");
        }
    }

    private static List<Fact> demand(Station station) {
        return List.of(
                new Fact.Word("name", station.name()),
                Unit.SECONDS.of("demand", station.demandSeconds()),
                Unit.COUNT.of("servers", station.servers()));
    }

    private Fact bounds(ClosedNetwork law) {
        return new Fact.Group(
                "bounds",
                "bounds",
                List.of(
                        Unit.PER_SECOND.of("highest throughput", law.highestThroughput(users)),
                        Unit.SECONDS.of("lowest response", law.lowestResponse(users)),
                        Unit.PER_SECOND.of("ceiling", law.ceilingPerSecond()),
                        Unit.NONE.of("saturation users", law.saturationUsers())));
    }

    private static List<Fact> load(StationLoad load) {
        return List.of(
                new Fact.Word("name", load.name()),
                Unit.SHARE.of("utilization", load.utilization()),
                Unit.NONE.of("queue length", load.queueLength()),
                Unit.SECONDS.of("residence", load.residenceSeconds()));
    }

    private List<String> reading(ClosedNetwork law, Solution solution) {
        List<String> saturating = stations.stream()
                .filter(station -> station.ceilingPerSecond() < law.ceilingPerSecond() * (1 + EQUAL))
                .map(Station::name)
                .toList();
        String named = saturating.size() == 1
                ? saturating.get(0) + " is the bottleneck, "
                : String.join(", ", saturating) + " are equally the bottleneck, ";
        String from = Digits.FIVE.text(law.saturationUsers(), Unit.NONE);
        return List.of(
                named + Digits.percent(solution.bottleneck().utilization())
                        + " busy: no number of users gets more than "
                        + Digits.FIVE.text(law.ceilingPerSecond(), Unit.PER_SECOND),
                users <= law.saturationUsers()
                        ? "requests must queue above " + from + " users; " + users + " could still do without"
                        : users + " users are more than the " + from + " above which requests must queue: further ones"
                                + " mostly lengthen the response");
    }
}
