/** Reports as they were published: their bytes for ever, their revisions, and what has changed since. */
@NullMarked
package org.flightclearance.publication;

import org.jspecify.annotations.NullMarked;
