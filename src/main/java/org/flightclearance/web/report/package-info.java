/** The pages of the denial report, its figures, its files and its publications. */
@NullMarked
package org.flightclearance.web.report;

import org.jspecify.annotations.NullMarked;
