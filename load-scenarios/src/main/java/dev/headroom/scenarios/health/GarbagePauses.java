package dev.headroom.scenarios.health;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Listens to this process's garbage collections while it is open. */
public final class GarbagePauses implements AutoCloseable {
    private final Collection<Long> pauseMillis = new ConcurrentLinkedQueue<>();
    private final NotificationListener listener = this::heard;

    public GarbagePauses() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (pauses(collector) && collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(listener, null, null);
            }
        }
    }

    // Newer collectors report their concurrent cycles through a bean of their own; those pause nobody.
    private static boolean pauses(GarbageCollectorMXBean collector) {
        return !collector.getName().contains("Concurrent")
                && !collector.getName().contains("Cycles");
    }

    private void heard(Notification notification, Object handback) {
        if (notification.getUserData() instanceof CompositeData data
                && notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            pauseMillis.add(
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration());
        }
    }

    long longestMillis() {
        return pauseMillis.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    long totalMillis() {
        return pauseMillis.stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (pauses(collector) && collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(listener);
                } catch (ListenerNotFoundException alreadyGone) {
                    // Then it hears nothing any more, which is what was wanted.
                }
            }
        }
    }
}
