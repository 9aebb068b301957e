/** Imports of requests, and their progress. */
@NullMarked
package org.flightclearance.api.imports;

import org.jspecify.annotations.NullMarked;
