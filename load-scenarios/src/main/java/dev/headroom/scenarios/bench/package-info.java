/** What every experiment needs beside its claim: an injector, started targets, CPU by tier, points kept in the run. */
@NullMarked
package dev.headroom.scenarios.bench;

import org.jspecify.annotations.NullMarked;
