/** How pictures are drawn as SVG, for pages and for paper. */
@NullMarked
package org.flightclearance.paper.drawing;

import org.jspecify.annotations.NullMarked;
