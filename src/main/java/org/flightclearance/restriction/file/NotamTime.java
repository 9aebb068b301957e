package org.flightclearance.restriction.file;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.refusal.Refused;

/**
 * Item B or C of a NOTAM.
 *
 * @param at instant in ISO 8601; empty for a NOTAM without an end, or one that holds at once
 * @param isEstimated whether the text says that the time is an estimate
 */
record NotamTime(Optional<String> at, boolean isEstimated) {

    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2}) ?(?:UTC|Z)? ?(EST)?");
    private static final Pattern OPEN = Pattern.compile("PERM(?:ANENT)?|UFN|WIE");
    private static final int CENTURY = 2000;

    /** @param item letter of the item, for the fault */
    static NotamTime read(char item, String plain) {
        if (OPEN.matcher(plain).matches()) {
            return new NotamTime(Optional.empty(), false);
        }
        var digits = FORM.matcher(plain);
        try {
            if (digits.matches()) {
                var at = LocalDateTime.of(
                        CENTURY + number(digits.group(1)),
                        number(digits.group(2)),
                        number(digits.group(3)),
                        number(digits.group(4)),
                        number(digits.group(5)));
                return new NotamTime(Optional.of(at.toInstant(ZoneOffset.UTC).toString()), digits.group(6) != null);
            }
        } catch (DateTimeException noSuchTime) {
            // Refused below
        }
        throw Refused.at(ZoneText.AREA, "fault.zone_time", String.valueOf(item), Names.cut(plain));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
