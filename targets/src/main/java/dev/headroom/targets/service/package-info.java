/** The stateless service: replicas with a declared capacity, each in a child JVM, whose number can change. */
@NullMarked
package dev.headroom.targets.service;

import org.jspecify.annotations.NullMarked;
