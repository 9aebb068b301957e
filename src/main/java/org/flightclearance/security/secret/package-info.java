/** Passwords, hashes of secrets, and secrets sealed for the database. */
@NullMarked
package org.flightclearance.security.secret;

import org.jspecify.annotations.NullMarked;
