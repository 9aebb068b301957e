/** How early: the notice rules, the authority's calendar, the deadline of a request and why it is that one. */
@NullMarked
package org.flightclearance.notice;

import org.jspecify.annotations.NullMarked;
