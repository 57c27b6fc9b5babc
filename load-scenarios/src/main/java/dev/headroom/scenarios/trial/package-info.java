/** What every experiment shares: the order of its trials, its checks, intervals and conclusion. */
@NullMarked
package dev.headroom.scenarios.trial;

import org.jspecify.annotations.NullMarked;
