package dev.headroom.targets.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.Node;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.TargetFacts;
import dev.headroom.targets.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static final Workspace NOWHERE = new Nowhere();

    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void a_target_starts_after_what_it_needs_and_closes_before_it() {
        Topology topology = new Topology();
        Topology.Part database = topology.add(new Fake("database"));
        topology.add(
                "service", ready -> new Fake("service on " + ready.of(database).name()), database);

        topology.start(NOWHERE).close();

        assertThat(happened)
                .containsExactly(
                        "start database", "start service on database", "close service on database", "close database");
    }

    @Test
    void what_had_started_is_closed_when_another_fails() {
        Topology topology = new Topology();
        Topology.Part database = topology.add(new Fake("database"));
        topology.add("broken", ready -> new Fake("broken"), database);

        assertThatThrownBy(() -> topology.start(NOWHERE)).isInstanceOf(FailedToStart.class);
        assertThat(happened).containsExactly("start database", "start broken", "close database");
    }

    @Test
    void closing_goes_on_after_an_error() {
        Topology topology = new Topology();
        Topology.Part first = topology.add(new Fake("first"));
        topology.add("stuck", ready -> new Fake("stuck"), first);

        Started started = topology.start(NOWHERE);

        assertThatThrownBy(started::close).hasMessage("stuck");
        assertThat(happened).endsWith("close stuck", "close first");
    }

    @Test
    void a_part_that_was_not_named_as_needed_is_refused() {
        Topology.Part elsewhere = new Topology.Part("elsewhere", 9);
        Topology topology = new Topology();
        topology.add("service", ready -> new Fake(ready.of(elsewhere).name()));

        assertThatThrownBy(() -> topology.start(NOWHERE)).hasMessageContaining("elsewhere has not started");
    }

    private final class Fake implements Target, RunningTarget {
        private final String name;

        Fake(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Availability availability() {
            return new Availability.Available("fake");
        }

        @Override
        public RunningTarget start(Workspace workspace) {
            happened.add("start " + name);
            if (name.equals("broken")) {
                throw new FailedToStart(name, "it must start", "", "none");
            }
            return this;
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of();
        }

        @Override
        public TargetFacts facts() {
            return new TargetFacts(name, "1", TargetFacts.Way.EXTERNAL, Map.of(), Map.of(), List.of());
        }

        @Override
        public List<Node> nodes() {
            return List.of();
        }

        @Override
        public boolean alive() {
            return true;
        }

        @Override
        public String lastLogLines(int lines) {
            return "";
        }

        @Override
        public void close() {
            happened.add("close " + name);
            if (name.equals("stuck")) {
                throw new IllegalStateException("stuck");
            }
        }
    }

    /** A workspace for targets that need none. */
    private static final class Nowhere implements Workspace {
        @Override
        public Path folder(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public int freePort() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String password() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void own(ProcessHandle process) {}

        @Override
        public void own(Path file) {}

        @Override
        public void close() {}
    }
}
