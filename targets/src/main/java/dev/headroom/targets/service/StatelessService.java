package dev.headroom.targets.service;

import dev.headroom.targets.Availability;
import dev.headroom.targets.Endpoint;
import dev.headroom.targets.RunningTarget;
import dev.headroom.targets.Target;
import dev.headroom.targets.Workspace;
import dev.headroom.targets.process.ChildJvm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A number of equal replicas of the stateless service, which keep all they know in the stores they are given. */
public final class StatelessService implements Target {
    /**
     * The quick compiler only: its code is final after some hundred requests, so that a replica costs at the end of a run
     * what it cost at its calibration. With both compilers the cost of a request was seen to halve within two minutes.
     * The capacity of a replica is modelled by its slots, so faster code would not raise it.
     */
    static final String COMPILER = "-XX:TieredStopAtLevel=1";

    static final ChildJvm JVM = new ChildJvm(
            "service", "dev.headroom.targets.service.server.ServiceMain", List.of("-Xms64m", "-Xmx192m", COMPILER));

    private final int replicas;
    private final Capacity capacity;
    private final Stores stores;

    /** A service that does nothing but the modelled work of {@code GET /work}. */
    public StatelessService(int replicas, Capacity capacity) {
        this(replicas, capacity, Stores.none());
    }

    private StatelessService(int replicas, Capacity capacity, Stores stores) {
        if (replicas < 1) {
            throw new IllegalArgumentException("replicas must be at least 1, was " + replicas);
        }
        this.replicas = replicas;
        this.capacity = capacity;
        this.stores = stores;
    }

    /** The same service with a database of items 1 to {@code items}, over a pool of connections per replica. */
    public StatelessService withDatabase(Endpoint database, int connectionsPerReplica, long items) {
        Stores.Database added = new Stores.Database(database, connectionsPerReplica, items);
        return new StatelessService(replicas, capacity, new Stores(Optional.of(added), stores.cache(), stores.queue()));
    }

    /** The same service with a cache, in which items stay for a time or until the cache drops them. */
    public StatelessService withCache(Endpoint cache, Optional<Duration> timeToLive) {
        Stores.Cache added = new Stores.Cache(cache, timeToLive);
        return new StatelessService(
                replicas, capacity, new Stores(stores.database(), Optional.of(added), stores.queue()));
    }

    /** The same service with a queue for orders, which the first replicas write into the database. */
    public StatelessService withQueue(Endpoint queue, int consumers) {
        Stores.Queue added = new Stores.Queue(queue, consumers);
        return new StatelessService(
                replicas, capacity, new Stores(stores.database(), stores.cache(), Optional.of(added)));
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Availability availability() {
        return JVM.availability();
    }

    @Override
    public RunningTarget start(Workspace workspace) {
        RunningService service = new RunningService(capacity, stores, workspace);
        try {
            service.scaleTo(replicas);
            return service;
        } catch (RuntimeException failure) {
            service.close();
            throw failure;
        }
    }
}
