/** The start page and the list of requests, with their files. */
@NullMarked
package org.flightclearance.web.search;

import org.jspecify.annotations.NullMarked;
