/** The form that files a request, with its warnings. */
@NullMarked
package org.flightclearance.web.filing;

import org.jspecify.annotations.NullMarked;
