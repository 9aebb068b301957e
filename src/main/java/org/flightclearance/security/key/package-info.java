/** API keys of scripts. A key has at most the rights of the account that made it. */
@NullMarked
package org.flightclearance.security.key;

import org.jspecify.annotations.NullMarked;
