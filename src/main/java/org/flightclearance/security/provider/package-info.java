/** People whom a provider of identities signs in (OpenID Connect): their accounts, rights by groups, and sessions. */
@NullMarked
package org.flightclearance.security.provider;

import org.jspecify.annotations.NullMarked;
