/** Maps of legs and no-fly zones, drawn as SVG from positions alone: no tiles, no coasts, no borders. */
@NullMarked
package org.flightclearance.paper.map;

import org.jspecify.annotations.NullMarked;
