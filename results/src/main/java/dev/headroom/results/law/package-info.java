/** The laws, which answer before anything is measured: one record a law in the rooms below, their domains here. */
@NullMarked
package dev.headroom.results.law;

import org.jspecify.annotations.NullMarked;
