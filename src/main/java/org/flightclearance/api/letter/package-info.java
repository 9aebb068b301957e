/** Letters, their files, and the papers for the authority, as JSON. */
@NullMarked
package org.flightclearance.api.letter;

import org.jspecify.annotations.NullMarked;
