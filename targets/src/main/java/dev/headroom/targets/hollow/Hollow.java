package dev.headroom.targets.hollow;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.Launch;
import dev.headroom.targets.process.LaunchedProcess;
import dev.headroom.targets.process.RunningProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A target that answers {@code hollow} to everything after a known latency, or breaks at a chosen stage. */
public record Hollow(Duration latency, Stage stage, Duration startLimit) implements Target {
    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    /** One that answers after a latency and never breaks. */
    public static Hollow answeringAfter(Duration latency) {
        return new Hollow(latency, Stage.NEVER, START_LIMIT);
    }

    /** One that breaks at a stage; {@code startLimit} is how long its start is waited for. */
    public static Hollow breakingAt(Stage stage, Duration startLimit) {
        return new Hollow(Duration.ZERO, stage, startLimit);
    }

    /** What every answer says. */
    public static String answer() {
        return HollowMain.ANSWER;
    }

    @Override
    public String name() {
        return "hollow";
    }

    @Override
    public Availability availability() {
        return new Availability.Available("child JVM on the JDK alone");
    }

    @Override
    public RunningTarget start(Workspace workspace) {
        Endpoint endpoint = Endpoint.local("http", workspace.freePort());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                classPath(),
                HollowMain.class.getName(),
                Integer.toString(endpoint.port()),
                Long.toString(latency.toNanos()),
                stage.name());
        LaunchedProcess process = new Launch(name(), command, Map.of(), workspace.folder(name())).start(workspace);
        process.awaitReady(startLimit, () -> answers(endpoint));
        return new RunningProcess(process, endpoint, facts(process), it -> it.stop(STOP_LIMIT));
    }

    private TargetFacts facts(LaunchedProcess process) {
        Map<String, String> settings =
                Map.of("latency_ns", Long.toString(latency.toNanos()), "breaks", stage.name(), "durability", "none");
        return new TargetFacts(
                name(),
                Runtime.version().toString(),
                TargetFacts.Way.PROCESS,
                settings,
                Map.of("heap", "128m"),
                List.of(process.node().pid()));
    }

    private static boolean answers(Endpoint endpoint) throws IOException {
        URL url = URI.create(endpoint.withPath("/health").url()).toURL();
        URLConnection connection = url.openConnection();
        connection.setReadTimeout(1_000);
        try (var body = connection.getInputStream()) {
            return body.readAllBytes().length == answer().length();
        }
    }

    private static String classPath() {
        try {
            return Path.of(HollowMain.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the place of a class must be a path", impossible);
        }
    }
}
