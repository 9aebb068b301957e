/** Accounts of people, with the rights that they have in missions. */
@NullMarked
package org.flightclearance.security.account;

import org.jspecify.annotations.NullMarked;
