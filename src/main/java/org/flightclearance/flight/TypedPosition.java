package org.flightclearance.flight;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a position, or one of its coordinates, as people type it: decimal degrees with a sign or a letter
 * ({@code 16.83 -2.52}, {@code 16,83N}), or degrees, minutes and seconds as in charts, flight plans and NOTAMs
 * ({@code 16°49.8′N 002°31.2′W}, {@code 1630N 00002W}, {@code 163000N0000200W}). Degrees and minutes need their letter.
 * Ouest may be written {@code O}.
 */
public final class TypedPosition {

    public static final int MOST_LATITUDE = 90;
    public static final int MOST_LONGITUDE = 180;

    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 100;
    private static final int SIXTY = 60;
    private static final String SEPARATORS = " \t,;\u00a0";
    private static final String PART = "\\d{1,2}(?:\\.\\d{1,15})?";

    private static final Pattern DECIMAL = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,20})?(?:E-\\d{1,2})?)°?");
    private static final Pattern DECIMAL_WITH_LETTER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,20})?)°?");
    private static final Pattern APART =
            Pattern.compile("(\\d{1,3})(?:° ?| |-)(" + PART + ")(?:(?:' ?| |-)(?:(" + PART + ")(?:\"|'')?)?)?");

    private TypedPosition() {}

    /** One of the two coordinates. */
    private enum Axis {
        LATITUDE("N", "S", MOST_LATITUDE, "(\\d{2})"),
        LONGITUDE("E", "WO", MOST_LONGITUDE, "(\\d{3})");

        private final String positive;
        private final String negative;
        private final int most;

        /** Degrees with all their digits, then minutes and perhaps seconds: the last part may have decimals. */
        private final Pattern packed;

        Axis(String positive, String negative, int most, String degrees) {
            this.positive = positive;
            this.negative = negative;
            this.most = most;
            this.packed = Pattern.compile(
                    degrees + "(\\d{2}(?:\\.\\d{1,15})?)|" + degrees + "(\\d{2})(\\d{2}(?:\\.\\d{1,15})?)");
        }

        OptionalDouble read(String text) {
            var plain = plain(text);
            var decimal = DECIMAL.matcher(plain);
            if (decimal.matches()) {
                return OptionalDouble.of(Double.parseDouble(decimal.group(1)) + 0.0);
            }
            if (plain.length() < 2) {
                return OptionalDouble.empty();
            }
            int last = plain.length() - 1;
            var behind = sign(plain.charAt(last));
            return behind.isPresent()
                    ? lettered(plain.substring(0, last).strip(), behind.getAsDouble())
                    : sign(plain.charAt(0)).stream()
                            .mapToObj(sign -> lettered(plain.substring(1).strip(), sign))
                            .findFirst()
                            .orElseGet(OptionalDouble::empty);
        }

        private OptionalDouble lettered(String digits, double sign) {
            return Stream.of(DECIMAL_WITH_LETTER, packed, APART)
                    .map(pattern -> pattern.matcher(digits))
                    .filter(Matcher::matches)
                    .map(TypedPosition::degrees)
                    .findFirst()
                    .filter(OptionalDouble::isPresent)
                    .map(degrees -> within(sign * degrees.getAsDouble()))
                    .orElseGet(OptionalDouble::empty);
        }

        private OptionalDouble sign(char letter) {
            return positive.indexOf(letter) >= 0
                    ? OptionalDouble.of(1)
                    : negative.indexOf(letter) >= 0 ? OptionalDouble.of(-1) : OptionalDouble.empty();
        }

        private OptionalDouble within(double degrees) {
            // No negative zero: it would be another value to a comparison
            return Math.abs(degrees) <= most ? OptionalDouble.of(degrees + 0.0) : OptionalDouble.empty();
        }
    }

    /** In decimal degrees, north positive; empty if the text is no latitude. A plain number may be too large for one. */
    public static OptionalDouble latitude(String text) {
        return Axis.LATITUDE.read(text);
    }

    /** In decimal degrees, east positive; empty if the text is no longitude. A plain number may be too large for one. */
    public static OptionalDouble longitude(String text) {
        return Axis.LONGITUDE.read(text);
    }

    /** Both coordinates, in either order if they have their letters; empty if the text is no position or several. */
    public static Optional<Position> position(String text) {
        var plain = plain(text);
        var found = IntStream.range(1, plain.length())
                .boxed()
                .flatMap(cut -> cut(plain, cut).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A name with a position behind it, such as {@code Ber 1649.8N 00231.2W}. */
    public static Optional<Place> strip(String text) {
        return IntStream.range(1, Math.min(text.length(), LONGEST_NAME))
                .filter(at -> SEPARATORS.indexOf(text.charAt(at)) >= 0)
                .boxed()
                .flatMap(at -> position(text.substring(at + 1)).stream()
                        .map(position ->
                                Place.strip(text.substring(0, at).strip(), position.latitude(), position.longitude())))
                .findFirst();
    }

    private static Optional<Position> cut(String plain, int at) {
        var before = plain.substring(0, at).replaceFirst("[ ,;/]+$", "");
        var after = plain.substring(at).replaceFirst("^[ ,;/]+", "");
        boolean apart = before.length() + after.length() < plain.length()
                || Character.isLetter(plain.charAt(at - 1)) != Character.isLetter(plain.charAt(at));
        if (!apart) {
            return Optional.empty();
        }
        boolean lettered = before.chars().anyMatch(Character::isLetter);
        return position(latitude(before), longitude(after))
                .or(() -> lettered ? position(latitude(after), longitude(before)) : Optional.empty());
    }

    private static Optional<Position> position(OptionalDouble latitude, OptionalDouble longitude) {
        boolean onGlobe = Math.abs(latitude.orElse(Double.NaN)) <= MOST_LATITUDE
                && Math.abs(longitude.orElse(Double.NaN)) <= MOST_LONGITUDE;
        return onGlobe ? Optional.of(new Position(latitude.getAsDouble(), longitude.getAsDouble())) : Optional.empty();
    }

    /** The sum of degrees, minutes and seconds; empty if one of the latter is 60 or more. */
    private static OptionalDouble degrees(Matcher matched) {
        var parts = IntStream.rangeClosed(1, matched.groupCount())
                .mapToObj(matched::group)
                .filter(Objects::nonNull)
                .map((Function<String, Double>) Double::valueOf)
                .toList();
        boolean fits = parts.stream().skip(1).allMatch(part -> part < SIXTY);
        return fits ? OptionalDouble.of(sum(parts)) : OptionalDouble.empty();
    }

    private static double sum(List<Double> parts) {
        double seconds = 0;
        for (int i = 0, worth = SIXTY * SIXTY; i < parts.size(); i++, worth /= SIXTY) {
            seconds += parts.get(i) * worth;
        }
        return parts.size() == 1 ? parts.get(0) : seconds / (SIXTY * SIXTY);
    }

    /** In upper case, with plain signs and single spaces, and with points for decimals. */
    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        var signs = text.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[′’‘´`]", "'")
                .replaceAll("[″“”]", "\"")
                .replaceAll("[º˚]", "°")
                .replace('\u2212', '-')
                .strip()
                .toUpperCase(Locale.ROOT);
        return signs.indexOf('.') >= 0 ? signs : signs.replaceAll("(?<=\\d),(?=\\d)", ".");
    }
}
