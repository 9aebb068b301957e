/** Mails: what is due to each person is put into one, written in their language, and handed to the mail server. */
@NullMarked
package org.flightclearance.alert.mail;

import org.jspecify.annotations.NullMarked;
