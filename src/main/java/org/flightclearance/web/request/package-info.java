/** The page of one request, and the forms of its moves. */
@NullMarked
package org.flightclearance.web.request;

import org.jspecify.annotations.NullMarked;
