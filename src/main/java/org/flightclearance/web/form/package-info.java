/** How a form is filled, posted, read, and shown again with its errors. */
@NullMarked
package org.flightclearance.web.form;

import org.jspecify.annotations.NullMarked;
