/** What the service keeps outside itself: items and orders in the database, the cache, the queue. */
@NullMarked
package dev.headroom.targets.service.server.store;

import org.jspecify.annotations.NullMarked;
