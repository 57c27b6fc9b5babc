/** Does a queue acknowledge faster than a database commits? */
@NullMarked
package dev.headroom.scenarios.experiment.ack;

import org.jspecify.annotations.NullMarked;
