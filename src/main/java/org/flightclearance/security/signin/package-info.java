/** How callers prove who they are: by password, key or session. */
@NullMarked
package org.flightclearance.security.signin;

import org.jspecify.annotations.NullMarked;
