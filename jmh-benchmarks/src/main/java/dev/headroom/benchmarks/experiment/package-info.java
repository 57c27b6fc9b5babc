/** The claims about cores: what each predicts and which code tests it. */
@NullMarked
package dev.headroom.benchmarks.experiment;

import org.jspecify.annotations.NullMarked;
