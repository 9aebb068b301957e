package org.flightclearance.web.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.LocalName;
import org.flightclearance.time.TypedDay;
import org.flightclearance.time.TypedTime;

/**
 * A flight on one line, as air operations write it in plans and messages:
 * {@code UNO303 MI8 GAGO 0700 GAMK 0830 12pax 1 Dec}. Each part is recognised by its form, wherever it stands; places and
 * times follow each other as they are flown.
 */
final class PastedLine {

    private static final int MOST_WORDS = 80;
    private static final int LONGEST_DAY = 4;
    private static final int MOST_YEARS = 2;
    private static final int MOST_LEGS = 12;
    private static final Pattern LOAD =
            Pattern.compile("(?i)(\\d{1,6})[ ]?(pax|passengers?|passagers?|crew|équipage|kg)");
    private static final Pattern CALLSIGN = Pattern.compile("[A-Z]{3,4}\\d{1,4}[A-Z]?");
    private static final Pattern TYPE = Pattern.compile("[A-Z]{1,2}\\d{1,3}[A-Z]?");
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[A-Za-z]{4})-(?=[A-Za-z]{4}(?:-|$))|(?<=\\d{4}Z?)-(?=\\d{4}Z?(?:-|$))");
    private static final Pattern MONTH = Pattern.compile(".*\\p{L}{3}.*");
    private static final Pattern WRITTEN_DAY = Pattern.compile("\\d{1,4}[./-]\\d{1,2}([./-]\\d{2,4})?|\\d{6}");

    private final Function<String, Optional<String>> places;
    private final List<LocalName> sectors;
    private final LocalDate today;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> ends = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private @Nullable LocalDate day;

    /**
     * @param places what to type for a name or a code of a known place; empty if the text is none
     * @param today a day without a year is the nearest one
     */
    PastedLine(Function<String, Optional<String>> places, List<LocalName> sectors, LocalDate today) {
        this.places = places;
        this.sectors = sectors;
        this.today = today;
    }

    /** Reads the line. */
    PastedLine read(String line) {
        var words = words(line);
        for (int i = 0; i < words.size(); ) {
            i += taken(words, i);
        }
        legs();
        return this;
    }

    /** The words of a line; the last of a very long one is all the rest. */
    static List<String> words(String line) {
        return Arrays.stream(line.strip().split("[\\s,;]+", MOST_WORDS))
                .flatMap(BETWEEN::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What was recognised, by the pointers of the fields. */
    Map<String, String> fields() {
        return fields;
    }

    /** The words that were not recognised. */
    List<String> left() {
        return left;
    }

    /** Recognises what begins at a word, and returns the number of its words. */
    private int taken(List<String> words, int at) {
        for (int length = Math.min(LONGEST_DAY, words.size() - at); length > 0; length--) {
            var part = String.join(" ", words.subList(at, at + length));
            if (isDay(part, length) || isLoad(part) || isPlace(part)) {
                return length;
            }
        }
        if (!isOne(words.get(at))) {
            left.add(words.get(at));
        }
        return 1;
    }

    private boolean isDay(String part, int words) {
        boolean looksLikeOne = words == 1
                ? WRITTEN_DAY.matcher(part).matches()
                : MONTH.matcher(part).matches();
        var typed = looksLikeOne && day == null ? TypedDay.of(part, today) : Optional.<TypedDay>empty();
        // A year far away is rather a time, such as 2030
        var read = typed.filter(TypedDay::isConsistent)
                .filter(one -> Math.abs(one.day().getYear() - today.getYear()) <= MOST_YEARS);
        read.ifPresent(one -> day = one.day());
        return read.isPresent();
    }

    private boolean isLoad(String part) {
        var load = LOAD.matcher(part);
        if (!load.matches()) {
            return false;
        }
        var unit = load.group(2).toLowerCase(Locale.ROOT);
        var pointer =
                switch (unit.charAt(0)) {
                    case 'p' -> "/passengers";
                    case 'k' -> "/cargo_kg";
                    default -> "/crew";
                };
        return fields.putIfAbsent(pointer, load.group(1)) == null;
    }

    /** A word with digits is a code only if it is known as one: most of these words are types of aircraft. */
    private boolean isPlace(String part) {
        var known = places.apply(part);
        known.ifPresent(ends::add);
        return known.isPresent();
    }

    private boolean isOne(String word) {
        if (TypedTime.of(word).filter(time -> time.day() == null).isPresent()) {
            return times.add(word);
        }
        var upper = word.toUpperCase(Locale.ROOT);
        // In this order: a sector or a purpose may look like a code
        return sector(word)
                || named("/purpose", word, Purpose.values())
                || named("/aircraft/class", word, AircraftClass.values())
                || CALLSIGN.matcher(upper).matches() && fields.putIfAbsent("/aircraft/callsign", upper) == null
                || TYPE.matcher(upper).matches() && fields.putIfAbsent("/aircraft/type", upper) == null
                || isUnknownCode(word);
    }

    /** Four letters behind the callsign, before any place, are a type of aircraft. */
    private boolean isUnknownCode(String word) {
        if (!Place.isCode(word) || !word.chars().allMatch(Character::isLetter)) {
            return false;
        }
        boolean first = ends.isEmpty() && fields.containsKey("/aircraft/callsign");
        return first && fields.putIfAbsent("/aircraft/type", word) == null || ends.add(word);
    }

    private boolean sector(String word) {
        return sectors.stream()
                .filter(sector -> word.equalsIgnoreCase(sector.name()) || word.equalsIgnoreCase(sector.nameFr()))
                .findFirst()
                .map(sector -> fields.putIfAbsent("/sector", sector.name()) == null)
                .orElse(false);
    }

    private boolean named(String pointer, String word, Enum<?>[] values) {
        var wire = word.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values).anyMatch(value -> value.name().equalsIgnoreCase(wire))
                && fields.putIfAbsent(pointer, wire) == null;
    }

    /** The places and the times in their order: each leg has two of both, and begins where the one before ended. */
    private void legs() {
        var stops = IntStream.range(0, ends.size())
                .filter(i -> i == 0 || !ends.get(i).equals(ends.get(i - 1)))
                .mapToObj(ends::get)
                .collect(Collectors.toCollection(ArrayList::new));
        if (stops.size() == 1 && ends.size() > 1) {
            stops.add(stops.get(0));
        }
        if (stops.size() == 1) {
            fields.put("/legs/0/from", stops.get(0));
        }
        for (int i = 0; i + 1 < Math.min(stops.size(), MOST_LEGS + 1); i++) {
            fields.put("/legs/" + i + "/from", stops.get(i));
            fields.put("/legs/" + i + "/to", stops.get(i + 1));
        }
        int most = 2 * Math.min(MOST_LEGS, Math.max(1, stops.size() - 1));
        for (int i = 0; i < Math.min(most, times.size()); i++) {
            var time = i == 0 && day != null ? day + " " + times.get(i) : times.get(i);
            fields.put("/legs/" + i / 2 + (i % 2 == 0 ? "/etd" : "/eta"), time);
        }
        if (times.isEmpty() && day != null) {
            fields.put("/legs/0/etd", day.toString());
        }
        left.addAll(times.subList(Math.min(most, times.size()), times.size()));
    }
}
