/** The declared capacity of a replica: worker slots, taken in order of arrival and held for a service time. */
@NullMarked
package dev.headroom.targets.service.server.slot;

import org.jspecify.annotations.NullMarked;
