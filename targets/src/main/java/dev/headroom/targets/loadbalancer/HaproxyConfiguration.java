package dev.headroom.targets.loadbalancer;

import dev.headroom.targets.Endpoint;
import java.nio.file.Path;

/** The configuration file of HAProxy: no retry, no limit on connections to a replica, servers prepared but switched off. */
final class HaproxyConfiguration {

    private HaproxyConfiguration() {}

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
                  server-template r 1-%d 127.0.0.1:1 disabled
                """
                .formatted(socket, endpoint.address(), policy.haproxyWord(), prepared);
    }
}
