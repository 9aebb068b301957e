/** The bell: what concerns a reader and has happened since they last looked. */
@NullMarked
package org.flightclearance.alert.news;

import org.jspecify.annotations.NullMarked;
