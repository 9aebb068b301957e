package org.flightclearance.exchange.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.exchange.LedgerColumn;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.flight.Place;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.KnownPlaces;

/**
 * The places that a sheet calls by their names, or by a name with its code. A name that means one place becomes that
 * place; any other stays as it is, and is an error of its row.
 */
final class NamedPlaces {

    /** Each name is looked up once. A file with more has no places there. */
    private static final int MOST_NAMES = 500;

    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{4}(?![\\p{L}\\p{N}])");

    private final KnownPlaces places;
    private final Aerodromes aerodromes;
    private final RowMissions missions;
    private final Map<Name, Optional<Place>> known = new LinkedHashMap<>();

    private record Name(@Nullable String mission, String text) {}

    NamedPlaces(KnownPlaces places, Aerodromes aerodromes, RowMissions missions) {
        this.places = places;
        this.aerodromes = aerodromes;
        this.missions = missions;
    }

    /** Replaces the names at both ends of the leg. */
    void read(Map<LedgerColumn, String> cells) {
        read(cells, LedgerColumn.FROM, LedgerColumn.FROM_LATITUDE, LedgerColumn.FROM_LONGITUDE);
        read(cells, LedgerColumn.TO, LedgerColumn.TO_LATITUDE, LedgerColumn.TO_LONGITUDE);
    }

    /** What the names were understood as; empty if there were none. */
    Optional<Sentence> note() {
        var understood = known.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(entry ->
                        entry.getKey().text() + " = " + entry.getValue().get().label())
                .distinct()
                .collect(Collectors.joining(", "));
        return understood.isEmpty() ? Optional.empty() : Optional.of(Sentence.of("note.places", understood));
    }

    private void read(
            Map<LedgerColumn, String> cells, LedgerColumn end, LedgerColumn latitude, LedgerColumn longitude) {
        var text = cells.get(end);
        if (text == null || cells.containsKey(latitude) || cells.containsKey(longitude)) {
            return;
        }
        var name = new Name(missions.codeOr(cells.get(LedgerColumn.MISSION)), text);
        if (!known.containsKey(name) && known.size() < MOST_NAMES) {
            known.put(name, missions.mission(name.mission()).flatMap(mission -> place(text, mission)));
        }
        known.getOrDefault(name, Optional.empty()).ifPresent(place -> {
            cells.put(end, place.label());
            if (place.code() == null) {
                cells.put(latitude, String.valueOf(place.latitude()));
                cells.put(longitude, String.valueOf(place.longitude()));
            }
        });
    }

    /** Empty for a code alone, which needs no reading. */
    private Optional<Place> place(String text, Mission mission) {
        if (Place.isCode(text) && aerodromes.coded(text).isPresent()) {
            return Optional.empty();
        }
        var codes = CODE.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        var coded =
                codes.size() == 1 && !Place.isCode(text) ? aerodromes.coded(codes.get(0)) : Optional.<Aerodrome>empty();
        if (coded.isPresent()) {
            return Optional.of(Place.aerodrome(coded.get().code()));
        }
        var meant = places.meantBy(text, mission);
        return meant.size() == 1 ? Optional.of(meant.get(0).place()) : Optional.empty();
    }
}
