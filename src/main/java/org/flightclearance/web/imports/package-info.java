/** The pages that import files. */
@NullMarked
package org.flightclearance.web.imports;

import org.jspecify.annotations.NullMarked;
