package org.flightclearance.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** The time zones that people choose from: those that are named by a region and a city, such as Africa/Khartoum. */
public final class ZoneNames {

    private static final Pattern BY_CITY =
            Pattern.compile("(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> BY_CITY.matcher(id).matches())
            .sorted()
            .toList();

    private ZoneNames() {}

    public static List<String> all() {
        return ALL;
    }

    /**
     * The zones that a text means: the zone of that name, those of the city, or those whose city begins with it, whatever
     * the case and the accents. {@code khartoum} means Africa/Khartoum.
     */
    public static List<String> meantBy(String text) {
        try {
            var id = ZoneId.of(text.strip()).getId();
            if (ZoneId.getAvailableZoneIds().contains(id)) {
                return List.of(id);
            }
        } catch (DateTimeException noZone) {
            // Perhaps a city
        }
        var plain = plain(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        var whole = ALL.stream()
                .filter(id -> plain(id).equals(plain) || city(id).equals(plain))
                .toList();
        return whole.isEmpty()
                ? ALL.stream().filter(id -> city(id).startsWith(plain)).toList()
                : whole;
    }

    private static String city(String id) {
        return plain(id.substring(id.lastIndexOf('/') + 1));
    }

    private static String plain(String text) {
        return CalendarWords.plain(text).replaceAll("[_\\s-]+", " ");
    }
}
