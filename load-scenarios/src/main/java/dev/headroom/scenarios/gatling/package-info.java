/** The one place that touches Gatling: requests released on time, in a JVM of their own. */
@NullMarked
package dev.headroom.scenarios.gatling;

import org.jspecify.annotations.NullMarked;
