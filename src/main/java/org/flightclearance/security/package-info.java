/** Who may do what: the caller, the roles and rights in missions, and the permission of each page and operation. */
@NullMarked
package org.flightclearance.security;

import org.jspecify.annotations.NullMarked;
