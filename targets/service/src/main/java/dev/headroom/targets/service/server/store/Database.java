package dev.headroom.targets.service.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Optional;

/** Items and orders in the database, one committed statement a call. */
public final class Database implements AutoCloseable {
    private static final long SCHEMA_LOCK = 0x48454144;
    private static final String INSERT =
            "insert into orders(id, item, quantity, accepted_by) values (?, ?, ?, ?) on conflict (id) do nothing";

    private final HikariDataSource pool;

    /** Opens a pool of connections. */
    public Database(String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setPoolName("database");
        pool = new HikariDataSource(config);
    }

    /** Creates the tables and the items 1 to {@code items}, unless another replica has. */
    public void prepare(long items) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
            statement.execute("create table if not exists items(id bigint primary key, content text not null)");
            statement.execute("create table if not exists orders(id text primary key, item bigint not null,"
                    + " quantity int not null, accepted_by text not null,"
                    + " stored_at timestamptz not null default clock_timestamp())");
            statement.execute(
                    "insert into items select id, " + Item.contentInSql() + " from generate_series(1, " + items
                            + ") as id where not exists (select from items where items.id = " + items + ")"
                            + " on conflict (id) do nothing");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze items");
        }
    }

    /** Whether it answers. */
    public boolean answers() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        }
    }

    /** Reads an item. */
    public Optional<Item> item(long id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("select content from items where id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Item(id, rows.getString(1))) : Optional.empty();
            }
        }
    }

    /** Whether an order is stored. */
    public boolean holds(String order) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from orders where id = ?")) {
            select.setString(1, order);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Stores an order and returns after its commit; false if it was stored before. */
    public boolean store(Order order) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, order);
            return insert.executeUpdate() == 1;
        }
    }

    /** Stores orders in one transaction; those that were stored before are left as they are. */
    public void storeAll(Collection<Order> orders) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (Order order : orders) {
                bind(insert, order);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void bind(PreparedStatement insert, Order order) throws SQLException {
        insert.setString(1, order.id());
        insert.setLong(2, order.item());
        insert.setInt(3, order.quantity());
        insert.setString(4, order.acceptedBy());
    }
}
