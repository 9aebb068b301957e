/** The HTML door: pages in English and French that work without JavaScript. */
@NullMarked
package org.flightclearance.web;

import org.jspecify.annotations.NullMarked;
