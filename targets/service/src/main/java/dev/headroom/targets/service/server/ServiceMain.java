package dev.headroom.targets.service.server;

import dev.headroom.targets.child.ParentPipe;
import dev.headroom.targets.child.ReadyLine;
import dev.headroom.targets.service.server.slot.ServiceTime;
import dev.headroom.targets.service.server.slot.Slots;
import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts one replica of the service. */
public final class ServiceMain {
    private static final int IO_THREADS = 2;
    private static final int BESIDE_THREADS = 4;

    private ServiceMain() {}

    /** Starts, announces the port, and serves until the parent is gone. */
    public static void main(String[] arguments) throws Exception {
        ServiceOptions options = ServiceOptions.of(arguments, System.getenv());
        Counters counters = new Counters();
        Stores stores = Stores.open(options, counters);
        Slots slots = new Slots(options.slots(), options.waitingLimit());
        ServiceTime time = ServiceTime.of(options.distribution(), options.serviceTime(), options.seed());
        Endpoints endpoints = new Endpoints(options.replica(), stores, time, counters);
        Undertow server = Undertow.builder()
                .setIoThreads(IO_THREADS)
                .setWorkerThreads(BESIDE_THREADS)
                .setSocketOption(org.xnio.Options.BACKLOG, 4096)
                .addHttpListener(options.port(), options.host(), new HttpDoor(options, endpoints, slots, counters))
                .build();
        server.start();
        ParentPipe.watch(() -> {
            server.stop();
            slots.close();
            stores.close();
        });
        new ReadyLine(ready(options, server)).announce();
    }

    private static Map<String, String> ready(ServiceOptions options, Undertow server) {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        Map<String, String> ready = new LinkedHashMap<>();
        ready.put("replica", options.replica());
        ready.put("port", Integer.toString(address.getPort()));
        return ready;
    }
}
