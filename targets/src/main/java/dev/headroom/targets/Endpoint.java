package dev.headroom.targets;

import java.util.Optional;

/** Where a running target answers, and who may ask; the password never shows in {@link #toString()}. */
public record Endpoint(
        String scheme, String host, int port, String path, Optional<String> user, Optional<String> password) {

    /** Refuses an impossible port and a path that does not start with a slash. */
    public Endpoint {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be in 1..65535, was " + port);
        }
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("path must be empty or start with /, was " + path);
        }
    }

    /** An endpoint on this machine that anybody on it may ask. */
    public static Endpoint local(String scheme, int port) {
        return new Endpoint(scheme, "127.0.0.1", port, "", Optional.empty(), Optional.empty());
    }

    /** The same endpoint under another path. */
    public Endpoint withPath(String newPath) {
        return new Endpoint(scheme, host, port, newPath, user, password);
    }

    /** The same endpoint for a user with a password. */
    public Endpoint withUser(String newUser, String newPassword) {
        return new Endpoint(scheme, host, port, path, Optional.of(newUser), Optional.of(newPassword));
    }

    /** Host and port, such as {@code 127.0.0.1:5432}. */
    public String address() {
        return host + ":" + port;
    }

    /** Scheme, address and path without user or password, such as {@code jdbc:postgresql://127.0.0.1:5432/postgres}. */
    public String url() {
        return scheme + "://" + address() + path;
    }

    @Override
    public String toString() {
        return url() + user.map(name -> " as " + name).orElse("") + (password.isPresent() ? " (password hidden)" : "");
    }
}
