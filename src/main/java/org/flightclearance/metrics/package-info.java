/** What operators watch from outside: numbers for Prometheus, at a port of their own, only where a setting asks for them. */
@NullMarked
package org.flightclearance.metrics;

import org.jspecify.annotations.NullMarked;
