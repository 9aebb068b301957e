package org.flightclearance.aerodrome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file of aerodromes may say, under our own names or those of the public file of OurAirports. */
enum AerodromeColumn {
    CODE("code"),
    ICAO_CODE("icao_code"),
    GPS_CODE("gps_code"),
    IDENT("ident"),
    TYPE("type"),
    NAME("name"),
    LATITUDE("latitude", "latitude_deg"),
    LONGITUDE("longitude", "longitude_deg"),
    COUNTRY("country", "iso_country");

    /** Where the code is looked for; the first that is one counts. */
    static final List<AerodromeColumn> CODES = List.of(CODE, ICAO_CODE, GPS_CODE, IDENT);

    private final List<String> names;

    AerodromeColumn(String... names) {
        this.names = List.of(names);
    }

    /** Empty for one that is of no use here. */
    static Optional<AerodromeColumn> named(String cell) {
        var name = cell.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(column -> column.names.contains(name)).findFirst();
    }

    /** The one that is at fault where the domain finds fault with that field of a profile. */
    static AerodromeColumn at(String pointer) {
        return valueOf(pointer.substring(1).toUpperCase(Locale.ROOT));
    }

    String firstName() {
        return names.get(0);
    }
}
