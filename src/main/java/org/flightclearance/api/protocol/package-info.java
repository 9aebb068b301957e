/** What HTTP wants of every answer of the JSON door: problem documents, trace ids, tags, methods and parameters. */
@NullMarked
package org.flightclearance.api.protocol;

import org.jspecify.annotations.NullMarked;
