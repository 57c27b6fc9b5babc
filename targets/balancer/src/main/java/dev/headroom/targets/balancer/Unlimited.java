package dev.headroom.targets.balancer;

import io.undertow.server.handlers.proxy.ConnectionPoolManager;

/** A connection pool that opens a connection whenever none is idle, so that no request ever waits in the balancer. */
final class Unlimited implements ConnectionPoolManager {
    private static final int CONNECTIONS_PER_THREAD = 100_000;
    private static final int IDLE_CONNECTIONS_PER_THREAD = 10_000;

    @Override
    public int getMaxConnections() {
        return CONNECTIONS_PER_THREAD;
    }

    @Override
    public int getMaxCachedConnections() {
        return IDLE_CONNECTIONS_PER_THREAD;
    }

    @Override
    public int getSMaxConnections() {
        return IDLE_CONNECTIONS_PER_THREAD;
    }

    @Override
    public long getTtl() {
        return -1;
    }

    @Override
    public int getMaxQueueSize() {
        return 0;
    }

    @Override
    public int getProblemServerRetry() {
        return 1;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public boolean handleError() {
        return false;
    }

    @Override
    public boolean clearError() {
        return true;
    }
}
