/** Texts and files that describe no-fly zones: NOTAMs, coordinates, KML, ED-269, ED-318, GeoJSON. */
@NullMarked
package org.flightclearance.restriction.file;

import org.jspecify.annotations.NullMarked;
