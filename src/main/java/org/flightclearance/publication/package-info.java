/** Published reports: their bytes, which never change, their revisions, and what has changed since. */
@NullMarked
package org.flightclearance.publication;

import org.jspecify.annotations.NullMarked;
