package dev.headroom.targets.loadbalancer;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders and questions to a running HAProxy over the socket in its folder. */
record HaproxyRuntime(Path socket) {
    private static final String READY = "ready";
    private static final String MAINTENANCE = "maint";

    /** Points a prepared server at an address and sends it traffic. */
    void serve(String server, String host, int port) throws IOException {
        order("set server " + server + " addr " + host + " port " + port);
        order("set server " + server + " state " + READY);
    }

    /** Sends a server no more traffic. */
    void retire(String server) throws IOException {
        order("set server " + server + " state " + MAINTENANCE);
    }

    /** How many requests each prepared server was sent, by its name. */
    Map<String, Long> requests() throws IOException {
        List<String> lines = ask("show stat").lines().toList();
        List<String> titles = List.of(lines.get(0).substring(2).split(","));
        Map<String, Long> requests = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",");
            if (row.length > titles.indexOf("stot") && !row[1].equals("FRONTEND") && !row[1].equals("BACKEND")) {
                requests.put(row[1], Long.parseLong(row[titles.indexOf("stot")]));
            }
        }
        return requests;
    }

    /** A value of {@code show info}. */
    String info(String key) throws IOException {
        return ask("show info")
                .lines()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private void order(String command) throws IOException {
        String answer = ask(command).strip();
        // The change of an address is reported; a refusal names what is wrong with it.
        if (answer.toLowerCase(java.util.Locale.ROOT).matches("(?s).*(unknown|no such|require|invalid|denied).*")) {
            throw new IOException("haproxy refused " + command + ": " + answer);
        }
    }

    private String ask(String command) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            try (InputStream answer = Channels.newInputStream(channel)) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
