/** Forms: how they are prefilled, read when posted, and shown again with their errors. */
@NullMarked
package org.flightclearance.web.form;

import org.jspecify.annotations.NullMarked;
