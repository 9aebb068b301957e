/** Every sentence that a person reads, in English and French. */
@NullMarked
package org.flightclearance.language;

import org.jspecify.annotations.NullMarked;
