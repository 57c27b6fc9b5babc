/** What identifies a run among others: its facts, the traits that decide what it may be compared with, its cell of a sweep. */
@NullMarked
package dev.headroom.results.beside.trait;

import org.jspecify.annotations.NullMarked;
