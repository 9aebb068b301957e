/** Files as they arrive: on the disk while a call reads them, in the database until the page that they were uploaded on imports them. */
@NullMarked
package org.flightclearance.exchange.upload;

import org.jspecify.annotations.NullMarked;
