/** The form for filing a request, with the forecast of its deadline and conflicts. */
@NullMarked
package org.flightclearance.web.filing;

import org.jspecify.annotations.NullMarked;
