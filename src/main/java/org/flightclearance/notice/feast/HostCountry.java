package org.flightclearance.notice.feast;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

/** A host state, or a part of one, whose feasts are listed. */
public enum HostCountry {
    MALI,
    SOUTH_SUDAN,
    SUDAN,
    CENTRAL_AFRICAN_REPUBLIC,
    DR_CONGO,
    LEBANON,
    CYPRUS,
    /** West of the berm, where the days of Morocco are kept. */
    WESTERN_SAHARA_WEST,
    /** East of the berm, where the days of the Frente Polisario are kept. */
    WESTERN_SAHARA_EAST,
    HAITI,
    KOSOVO;

    /**
     * The country that a mission names as its host state, such as “Republic of Mali”; empty if none is recognised, or
     * one of its parts has to be chosen.
     *
     * @param hostState as somebody typed it, in any language of the tracker
     */
    public static Optional<HostCountry> named(String hostState) {
        var typed = plain(hostState);
        var named = new TreeMap<Integer, Set<HostCountry>>();
        for (var country : values()) {
            country.names().filter(typed::contains).forEach(name -> named.computeIfAbsent(
                            name.length(), length -> EnumSet.noneOf(HostCountry.class))
                    .add(country));
        }
        // The longest name: South Sudan contains Sudan
        return Optional.ofNullable(named.lastEntry())
                .map(Map.Entry::getValue)
                .filter(countries -> countries.size() == 1)
                .map(countries -> countries.iterator().next());
    }

    private Stream<String> names() {
        return Stream.concat(
                Stream.of(plain(name().replace('_', ' '))),
                Stream.of(Language.values())
                        .map(language -> plain(Wording.in(language).word(this))));
    }

    /** Without accents, in lower case. What stands behind a comma only tells two parts of a country apart. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceFirst(",.*", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
