/** Reports and publications, as JSON and as files. */
@NullMarked
package org.flightclearance.api.report;

import org.jspecify.annotations.NullMarked;
