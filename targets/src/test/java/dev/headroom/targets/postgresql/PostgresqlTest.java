package dev.headroom.targets.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import dev.headroom.targets.Machine;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlTest {
    private final Path root;
    private final Workspace workspace;

    PostgresqlTest(@TempDir Path root) {
        this.root = root;
        this.workspace = new Workspaces(root, new SecureRandom()).open();
    }

    @AfterEach
    void nothing_is_left() {
        workspace.close();
        assertThat(Machine.processesIn(root)).isEmpty();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void what_is_written_is_read_back_and_only_with_the_password() throws SQLException {
        try (RunningTarget running = new Postgresql(Map.of("synchronous_commit", "off")).start(workspace)) {
            requireWriteAndReadBack(running.endpoint());
            assertThat(running.facts().settings())
                    .containsEntry("fsync", "on")
                    .containsEntry("durability", "a commit is answered before its fsync");
            Endpoint intruder = running.endpoint().withUser("postgres", "guessed");
            assertThatThrownBy(() -> connect(intruder)).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_setting_that_it_refuses_is_told_with_the_last_log_lines() {
        Postgresql broken = new Postgresql(Map.of("shared_buffers", "much"));

        assertThatThrownBy(() -> broken.start(workspace))
                .isInstanceOf(FailedToStart.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"much\"");
    }

    @Test
    void root_runs_it_as_nobody_where_name_spaces_are_forbidden() throws SQLException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become nobody");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not installed");

        try (RunningTarget running = new Postgresql(Map.of(), () -> Privilege.NOBODY).start(workspace)) {
            requireWriteAndReadBack(running.endpoint());
            assertThat(running.nodes().get(0).process().info().user()).contains("nobody");
        }
    }

    private static void requireWriteAndReadBack(Endpoint endpoint) throws SQLException {
        try (Connection connection = connect(endpoint);
                Statement statement = connection.createStatement()) {
            statement.execute("create table things(name text)");
            statement.execute("insert into things values ('thing')");
            try (ResultSet rows = statement.executeQuery("select name from things")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("thing");
            }
        }
    }

    private static Connection connect(Endpoint endpoint) throws SQLException {
        return DriverManager.getConnection(
                endpoint.url(),
                endpoint.user().orElseThrow(),
                endpoint.password().orElseThrow());
    }
}
