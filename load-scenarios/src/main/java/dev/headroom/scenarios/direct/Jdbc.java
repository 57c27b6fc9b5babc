package dev.headroom.scenarios.direct;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.headroom.results.law.cache.Zipf;
import dev.headroom.scenarios.journey.Journey;
import dev.headroom.scenarios.journey.Keys;
import dev.headroom.scenarios.journey.Request;
import dev.headroom.scenarios.journey.Settings;
import dev.headroom.scenarios.plan.LoadPointSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes or reads a database over a fixed pool, one thread a connection; waiting for one of them counts. */
public final class Jdbc implements Journey {
    private static final String CREATE =
            "create table if not exists headroom_orders (id bigserial primary key, body text not null)";

    private final String name;
    private final boolean writes;

    private Jdbc(String name, boolean writes) {
        this.name = name;
        this.writes = writes;
    }

    /** Inserts an order and commits. */
    public static Jdbc insert() {
        return new Jdbc("jdbc-insert", true);
    }

    /** Reads one item by its key. */
    public static Jdbc select() {
        return new Jdbc("jdbc-select", false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Request open(LoadPointSpec point) {
        Settings settings = Settings.of(point.journey(), "connections", "items", "exponent", "statement");
        int connections = settings.whole("connections", 8, 1);
        Keys keys =
                new Keys(new Zipf(settings.number("exponent", 0, 0), settings.whole("items", 10_000, 1)), point.seed());
        HikariDataSource pool = pool(point, connections);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        String statement = settings.text(
                "statement",
                writes ? "insert into headroom_orders (body) values (?)" : "select id from items where id = ?");
        Pooled pooled = new Pooled(pool, threads, statement, writes, keys, point.name());
        pooled.prepare(connections);
        return pooled;
    }

    private static HikariDataSource pool(LoadPointSpec point, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(point.endpoint("database"));
        config.setUsername(point.endpoint("database-user"));
        config.setPassword(point.endpoint("database-password"));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setConnectionTimeout(Math.max(250, point.requestTimeoutMillis()));
        return new HikariDataSource(config);
    }

    private record Pooled(
            HikariDataSource pool, ExecutorService threads, String statement, boolean writes, Keys keys, String point)
            implements Request.Call {

        void prepare(int connections) {
            try {
                if (writes) {
                    run(CREATE);
                }
                List<Connection> all = new ArrayList<>();
                for (int i = 0; i < connections; i++) {
                    all.add(pool.getConnection());
                }
                for (Connection connection : all) {
                    connection.close();
                }
            } catch (SQLException e) {
                close();
                throw new IllegalArgumentException("cannot reach the database: " + e.getMessage(), e);
            }
        }

        private void run(String sql) throws SQLException {
            try (Connection connection = pool.getConnection();
                    PreparedStatement prepared = connection.prepareStatement(sql)) {
                prepared.execute();
            }
        }

        @Override
        public CompletionStage<?> call(int index) {
            return CompletableFuture.runAsync(() -> execute(index), threads);
        }

        private void execute(int index) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement prepared = connection.prepareStatement(statement)) {
                if (writes) {
                    prepared.setString(1, OrderText.of(point, index));
                    require(prepared.executeUpdate() == 1, index);
                } else {
                    prepared.setLong(1, keys.key(index));
                    try (ResultSet found = prepared.executeQuery()) {
                        require(found.next(), index);
                    }
                }
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        }

        private void require(boolean right, int index) {
            if (!right) {
                throw new IllegalStateException("wrong answer to request " + index + ": one row expected");
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
            pool.close();
        }
    }
}
