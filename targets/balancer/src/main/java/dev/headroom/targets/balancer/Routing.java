package dev.headroom.targets.balancer;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.ProxyCallback;
import io.undertow.server.handlers.proxy.ProxyClient;
import io.undertow.server.handlers.proxy.ProxyConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The replicas that get traffic now, the policy that chooses among them, and those that got some before. */
final class Routing implements ProxyClient {
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Replica> retired = new CopyOnWriteArrayList<>();
    private volatile Policy policy;
    private volatile List<Replica> replicas = List.of();

    Routing(Policy policy) {
        this.policy = policy;
    }

    /** Obeys {@code add URL}, {@code remove URL}, {@code route URL URL ...} or {@code policy NAME}. */
    synchronized void obey(String order) {
        String[] words = order.split(" ");
        List<Replica> next = new ArrayList<>(replicas);
        switch (words[0]) {
            case "add" -> add(next, words[1]);
            case "remove" -> next.removeIf(replica -> replica.url().toString().equals(words[1]));
            case "route" -> {
                List<String> wanted = List.of(words).subList(1, words.length);
                next.removeIf(replica -> !wanted.contains(replica.url().toString()));
                wanted.forEach(url -> add(next, url));
            }
            case "policy" -> policy = Policy.of(words[1]);
            default -> throw new IllegalArgumentException("an order must be add, remove, route or policy");
        }
        List<Replica> gone =
                replicas.stream().filter(replica -> !next.contains(replica)).toList();
        replicas = List.copyOf(next);
        retired.addAll(gone);
        gone.forEach(Replica::close);
    }

    String json() {
        String active = replicas.stream().map(it -> it.json(true)).collect(Collectors.joining(","));
        String former = retired.stream().map(it -> "," + it.json(false)).collect(Collectors.joining());
        String all = active.isEmpty() && !former.isEmpty() ? former.substring(1) : active + former;
        return "{\"policy\":\"" + policy.word() + "\",\"replicas\":[" + all + "]}\n";
    }

    @Override
    public @Nullable ProxyTarget findTarget(HttpServerExchange exchange) {
        List<Replica> now = replicas;
        return now.isEmpty() ? null : policy.choose(now, turn);
    }

    @Override
    public void getConnection(
            ProxyTarget target,
            HttpServerExchange exchange,
            ProxyCallback<ProxyConnection> callback,
            long timeout,
            TimeUnit timeUnit) {
        Replica replica = (Replica) target;
        replica.began(exchange);
        replica.connect(exchange, callback, timeout, timeUnit);
    }

    private static void add(List<Replica> replicas, String url) {
        if (replicas.stream().noneMatch(replica -> replica.url().toString().equals(url))) {
            replicas.add(new Replica(URI.create(url)));
        }
    }
}
