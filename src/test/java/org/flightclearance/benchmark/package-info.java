/** Benchmarks, not tests. They compare the tracker with the plain database in one run. */
@NullMarked
package org.flightclearance.benchmark;

import org.jspecify.annotations.NullMarked;
