/** Failed attempts to sign in, which are limited by name and by address. */
@NullMarked
package org.flightclearance.security.attempt;

import org.jspecify.annotations.NullMarked;
