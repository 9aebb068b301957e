package org.flightclearance.alert.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.language.Language;

/**
 * A mail that is about to be written.
 *
 * @param language of its reader
 * @param zone of its reader
 * @param occasions what it may tell: its reader may know it, and wants to
 */
record OpenedMail(
        UUID id, String address, String messageId, Language language, ZoneId zone, List<Occasion> occasions) {}
