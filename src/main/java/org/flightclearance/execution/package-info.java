/** What happened after the approval, leg by leg: the release at the gate, and the flight. Values only. */
@NullMarked
package org.flightclearance.execution;

import org.jspecify.annotations.NullMarked;
