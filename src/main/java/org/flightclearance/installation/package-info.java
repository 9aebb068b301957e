/** This installation of the tracker: its address, and whether it may write to the outside. */
@NullMarked
package org.flightclearance.installation;

import org.jspecify.annotations.NullMarked;
