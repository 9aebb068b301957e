/** Sign-in and the user's own account, and forms that were posted after the session had ended. */
@NullMarked
package org.flightclearance.web.signin;

import org.jspecify.annotations.NullMarked;
