/** Who: accounts and keys, their roles and missions, and how they sign in. */
@NullMarked
package org.flightclearance.security;

import org.jspecify.annotations.NullMarked;
