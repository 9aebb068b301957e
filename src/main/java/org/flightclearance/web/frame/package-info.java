/** The frame of every page (title, navigation, language, user) and small parts that any page may use. */
@NullMarked
package org.flightclearance.web.frame;

import org.jspecify.annotations.NullMarked;
