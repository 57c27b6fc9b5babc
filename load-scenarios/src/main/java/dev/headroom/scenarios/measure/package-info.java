/** The clocks of every request, and what is made of them once the last answer is in. */
@NullMarked
package dev.headroom.scenarios.measure;

import org.jspecify.annotations.NullMarked;
