/** Does a bounded cache hit as often as Che's law says, and spare the database the rest? */
@NullMarked
package dev.headroom.scenarios.experiment.cache;

import org.jspecify.annotations.NullMarked;
