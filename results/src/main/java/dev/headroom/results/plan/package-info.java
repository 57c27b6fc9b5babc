/** What is to be measured: the catalogue of claims, and the plan a user writes. */
@NullMarked
package dev.headroom.results.plan;

import org.jspecify.annotations.NullMarked;
