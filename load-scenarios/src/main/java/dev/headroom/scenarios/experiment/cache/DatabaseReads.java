package dev.headroom.scenarios.experiment.cache;

import dev.headroom.targets.Endpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Reads of items as the database itself counts them: index scans of the table. */
final class DatabaseReads implements AutoCloseable {
    /** An idle session of PostgreSQL may keep its counts to itself for ten seconds; one that ends tells them. */
    static final Duration SETTLING = Duration.ofSeconds(11);

    private static final long POLL_MILLIS = 250;
    private final Connection connection;

    DatabaseReads(Endpoint database) {
        Properties login = new Properties();
        login.put("user", database.user().orElse(""));
        login.put("password", database.password().orElse(""));
        try {
            connection = DriverManager.getConnection(database.url(), login);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count reads at " + database + ": " + e.getMessage(), e);
        }
    }

    long count() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(sum(idx_scan), 0) from pg_stat_user_tables where relname = 'items'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database must tell its index scans: " + e.getMessage(), e);
        }
    }

    /**
     * The count once it has reached the expected one, or after the settling time whatever it is. Ends all other sessions,
     * so nothing can be measured after it.
     */
    long last(long expected) throws InterruptedException {
        endOtherSessions();
        long deadline = System.nanoTime() + SETTLING.toNanos();
        long seen = count();
        while (seen < expected && System.nanoTime() - deadline < 0) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            seen = count();
        }
        return seen;
    }

    private void endOtherSessions() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException("the sessions of the service must end: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException("cannot close the connection to the database", gone);
        }
    }
}
