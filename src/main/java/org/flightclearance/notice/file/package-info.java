/** The files from which holidays are read: lines of text, and iCalendar files (RFC 5545, RFC 7529). */
@NullMarked
package org.flightclearance.notice.file;

import org.jspecify.annotations.NullMarked;
