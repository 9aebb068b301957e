package org.flightclearance.mission;

import java.util.List;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;

/**
 * An authority of the host state that a mission asks.
 *
 * @param name unique in the mission; requests keep the name under which they were sent
 * @param nameFr French name for letters in French; null: none is known
 * @param weekend its days off; null: the mission's
 * @param usualChannel wire name of the channel that usually reaches it; null: none is usual
 * @param defaultFor the purposes for which it is asked where nobody says which; empty: the mission's first authority is
 */
@Embeddable
public record Authority(
        String name,
        @Nullable String nameFr,
        @Nullable @Convert(converter = WeekendColumn.class) Weekend weekend,
        @Nullable String usualChannel,
        @Convert(converter = DefaultForColumn.class) List<Purpose> defaultFor) {

    /** The name in French, if there is one. */
    public String nameIn(Language reader) {
        return reader == Language.FR && nameFr != null ? nameFr : name;
    }
}
