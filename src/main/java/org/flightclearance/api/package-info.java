/** The JSON API: thin resources, wire records and problem documents. */
@NullMarked
package org.flightclearance.api;

import org.jspecify.annotations.NullMarked;
