/** HTTP rules of the whole JSON API: problem documents, trace ids, ETags, methods and parameters. */
@NullMarked
package org.flightclearance.api.protocol;

import org.jspecify.annotations.NullMarked;
