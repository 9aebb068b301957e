/** The pages, in English and French. They work without JavaScript. */
@NullMarked
package org.flightclearance.web;

import org.jspecify.annotations.NullMarked;
