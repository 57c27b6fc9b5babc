/** What a measurement is: the words that every other room and every run file uses. */
@NullMarked
package dev.headroom.results;

import org.jspecify.annotations.NullMarked;
