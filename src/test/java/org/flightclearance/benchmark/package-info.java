/** Benchmarks, which are no tests: what the tracker takes beside the bare database, measured in one run. */
@NullMarked
package org.flightclearance.benchmark;

import org.jspecify.annotations.NullMarked;
