package dev.headroom.results.report;

import dev.headroom.results.Environment;
import dev.headroom.results.Run;
import dev.headroom.results.State;
import dev.headroom.results.report.chart.Chart;
import dev.headroom.results.report.part.Table;
import dev.headroom.results.report.part.Table.Cell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a run says, before it is drawn.
 *
 * @param run id of the run
 * @param facts plan, seed, machine, time: name and value
 * @param banner why this run is not whole, blank if it is
 * @param summary one row an experiment
 * @param sections one an experiment
 * @param environment facts of the machine
 * @param notes what a reader must know
 * @param written versions of the harness and of the format
 */
record Page(
        String run,
        List<Fact> facts,
        String banner,
        List<SummaryRow> summary,
        List<Section> sections,
        Table environment,
        List<String> notes,
        String written) {
    /**
     * One line of the header.
     *
     * @param name such as {@code seed}
     * @param value as shown
     */
    record Fact(String name, String value) {}

    Page {
        facts = List.copyOf(facts);
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    static Page of(Run run, Path runFolder) {
        List<SummaryRow> summary = new ArrayList<>();
        run.experiments().forEach(e -> summary.add(SummaryRow.of(e)));
        run.plan().experiments().stream()
                .filter(p -> run.experiment(p.id()).isEmpty())
                .forEach(p -> summary.add(SummaryRow.notBegun(p.id())));
        return new Page(
                run.id(),
                facts(run),
                banner(run),
                summary,
                run.experiments().stream().map(e -> Section.of(e, runFolder)).toList(),
                environment(run.environment()),
                run.notes(),
                "Written by Headroom " + run.headroomVersion() + ", run file format " + run.formatVersion());
    }

    /** Every chart of the page. */
    List<Chart> charts() {
        return sections.stream().flatMap(s -> s.charts().stream()).toList();
    }

    private static List<Fact> facts(Run run) {
        String took = run.endedAt()
                .map(end -> ", took " + duration(Duration.between(run.startedAt(), end)))
                .orElse("");
        return List.of(
                new Fact("Plan", run.plan().name()),
                new Fact("Seed", Long.toString(run.plan().seed())),
                new Fact("Started", run.startedAt().toString().replace('T', ' ').replace("Z", " UTC") + took),
                new Fact("Machine", machine(run.environment())));
    }

    private static String machine(Environment environment) {
        List<String> parts = new ArrayList<>();
        parts.add(environment.facts().getOrDefault("cpu_model", "unknown processor"));
        parts.add(environment.usableCores() == 1 ? "1 usable core" : environment.usableCores() + " usable cores");
        fact(environment, "os", "").ifPresent(parts::add);
        fact(environment, "kernel", "kernel ").ifPresent(parts::add);
        fact(environment, "java_version", "Java ").ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private static Optional<String> fact(Environment environment, String key, String before) {
        return Optional.ofNullable(environment.facts().get(key)).map(value -> before + value);
    }

    private static String banner(Run run) {
        long open = run.experiments().stream()
                .filter(e -> e.state() == State.RUNNING)
                .count();
        return switch (run.state()) {
            case MEASURED -> "";
            case RUNNING ->
                "This run has not ended: it is still under way, or its process died. Every step that was finished is below"
                        + (open == 0
                                ? "."
                                : "; " + open + " experiment" + (open == 1 ? " is" : "s are") + " cut short.");
            case INTERRUPTED -> "This run was interrupted by the user. Every step that was finished before is below.";
            case FAILED -> "This run failed. Every step that was finished before is below.";
            case VOID -> "This run is void: a rule of the method was broken. Its numbers are kept and not used.";
            case SKIPPED -> "This run was skipped: " + String.join(" ", run.notes());
        };
    }

    private static Table environment(Environment environment) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.text("captured at"),
                Cell.text(environment.capturedAt().toString().replace('T', ' ').replace("Z", " UTC"))));
        rows.add(List.of(Cell.text("usable cores"), Cell.text(Integer.toString(environment.usableCores()))));
        environment.facts().forEach((k, v) -> rows.add(List.of(Cell.text(k), Cell.text(v.isBlank() ? "none" : v))));
        return new Table("The machine, as it was when the run began", List.of("Fact", "Value"), rows);
    }

    private static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
