package dev.headroom.targets.loadbalancer;

import dev.headroom.targets.Endpoint;
import dev.headroom.targets.FailedToStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration file of HAProxy: no retry, no limit on connections to a replica, servers prepared but switched off.
 *
 * <p>All servers have the greatest weight. HAProxy draws its random servers from a hash ring that has 16 points a unit of
 * weight; with the default weight of 1, two replicas were seen to get 57 % and 43 % of the requests.
 */
final class HaproxyConfiguration {

    // The kernel's limit is 108 bytes on Linux and 104 on macOS; haproxy adds a suffix while it binds.
    private static final int LONGEST_SOCKET_PATH = 90;

    private HaproxyConfiguration() {}

    static Path write(Path folder, Policy policy, Endpoint endpoint, Path socket, int prepared) {
        if (socket.toString().length() > LONGEST_SOCKET_PATH) {
            throw new FailedToStart(
                    "loadbalancer",
                    "the path of its socket must be at most " + LONGEST_SOCKET_PATH + " long, was " + socket,
                    "",
                    "set java.io.tmpdir to a shorter path");
        }
        try {
            return Files.writeString(folder.resolve("haproxy.cfg"), text(policy, endpoint, socket, prepared));
        } catch (IOException failure) {
            throw new FailedToStart(
                    "loadbalancer", folder + " must be writable", "", "check the disk: " + failure, failure);
        }
    }

    static String text(Policy policy, Endpoint endpoint, Path socket, int prepared) {
        return """
                global
                  stats socket %s mode 600 level admin
                defaults
                  mode http
                  retries 0
                  timeout connect 2s
                  timeout client 60s
                  timeout server 60s
                  option http-keep-alive
                  http-reuse safe
                frontend in
                  bind %s
                  default_backend replicas
                backend replicas
                  balance %s
                  server-template r 1-%d 127.0.0.1:1 weight 256 disabled
                """
                .formatted(socket, endpoint.address(), policy.haproxyWord(), prepared);
    }
}
