/** Letters and papers: what is sent to the authority, and its answers. */
@NullMarked
package org.flightclearance.web.letter;

import org.jspecify.annotations.NullMarked;
