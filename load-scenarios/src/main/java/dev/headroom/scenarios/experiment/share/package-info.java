/** Does each of N replicas get 1/N of the requests? */
@NullMarked
package dev.headroom.scenarios.experiment.share;

import org.jspecify.annotations.NullMarked;
