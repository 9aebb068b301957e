package org.flightclearance.aerodrome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.flightclearance.language.EnteredText;

/** The columns of an aerodrome file, under our own names and those of the public OurAirports file. */
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

    /** The columns that may hold the code, in the order in which they are tried. */
    static final List<AerodromeColumn> CODES = List.of(CODE, ICAO_CODE, GPS_CODE, IDENT);

    private final List<String> names;

    AerodromeColumn(String... names) {
        this.names = List.of(names);
    }

    /** Empty if the tracker does not use the column. */
    static Optional<AerodromeColumn> named(String cell) {
        var name = EnteredText.of(cell).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(column -> column.names.contains(name)).findFirst();
    }

    /** The column for a field of the profile, given by the pointer of the field. */
    static AerodromeColumn at(String pointer) {
        return valueOf(pointer.substring(1).toUpperCase(Locale.ROOT));
    }

    String firstName() {
        return names.get(0);
    }
}
