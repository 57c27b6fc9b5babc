package dev.headroom.targets.postgresql;

import dev.headroom.targets.Endpoint;
import dev.headroom.targets.TargetFacts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Questions to a running PostgreSQL server, each over a connection of its own. */
record Session(Endpoint endpoint) {
    private static final List<String> REPORTED = List.of(
            "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_connections");

    boolean answers() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("select 1")) {
            return one.next() && one.getInt(1) == 1;
        }
    }

    /** What the server itself says about the settings that shape its numbers. */
    TargetFacts facts(Map<String, String> asked, Privilege privilege, long pid) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Map<String, String> settings = new LinkedHashMap<>();
            for (String setting : REPORTED) {
                settings.put(setting, shown(statement, setting));
            }
            for (String setting : asked.keySet()) {
                settings.put(setting, shown(statement, setting));
            }
            settings.put("run_as", privilege.name().toLowerCase(Locale.ROOT));
            settings.put("durability", durability(settings));
            return new TargetFacts(
                    "postgresql",
                    shown(statement, "server_version"),
                    TargetFacts.Way.PROCESS,
                    settings,
                    Map.of("max_connections", shown(statement, "max_connections")),
                    List.of(pid));
        }
    }

    private static String durability(Map<String, String> settings) {
        boolean durable = "on".equals(settings.get("fsync")) && !"off".equals(settings.get("synchronous_commit"));
        return "a commit is answered " + (durable ? "after" : "before") + " its fsync";
    }

    private static String shown(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        endpoint.user().ifPresent(user -> properties.setProperty("user", user));
        endpoint.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", "2");
        return DriverManager.getConnection(endpoint.url(), properties);
    }
}
