package dev.headroom.targets.redis;

import dev.headroom.targets.Endpoint;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A few questions to Redis in its own protocol, so that starting it needs no client library. */
final class RedisConnection implements AutoCloseable {
    private static final int LIMIT_MS = 2_000;

    private final Socket socket = new Socket();
    private final DataInputStream answers;

    RedisConnection(Endpoint endpoint) throws IOException {
        socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), LIMIT_MS);
        socket.setSoTimeout(LIMIT_MS);
        answers = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        if (endpoint.password().isPresent()) {
            ask("AUTH", endpoint.password().get());
        }
    }

    /** Sends a command and returns the answer, a simple or a bulk string. */
    String ask(String... words) throws IOException {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        OutputStream out = socket.getOutputStream();
        out.write(command.toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String answer = line();
        if (answer.startsWith("-")) {
            throw new IOException(words[0] + " was refused: " + answer.substring(1));
        }
        return answer.startsWith("$") ? bulk(Integer.parseInt(answer.substring(1))) : answer.substring(1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String bulk(int length) throws IOException {
        byte[] bytes = new byte[length];
        answers.readFully(bytes);
        line();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = answers.read(); letter != '\r'; letter = answers.read()) {
            if (letter < 0) {
                throw new IOException("the server closed the connection");
            }
            line.append((char) letter);
        }
        answers.read();
        return line.toString();
    }
}
