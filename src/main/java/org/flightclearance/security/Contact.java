package org.flightclearance.security;

import java.time.ZoneId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;

/**
 * How to write to the person of an account.
 *
 * @param email null: nothing is sent
 * @param language null: that of the mission
 * @param timeZone null: that of the mission
 */
@Embeddable
public record Contact(
        @Nullable String email, @Nullable @Enumerated(EnumType.STRING) Language language, @Nullable ZoneId timeZone) {

    public static final Contact NONE = new Contact(null, null, null);

    public Language languageOr(Language other) {
        return language == null ? other : language;
    }

    public ZoneId timeZoneOr(ZoneId other) {
        return timeZone == null ? other : timeZone;
    }
}
