package org.flightclearance.language;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.alert.AlertState;
import org.flightclearance.alert.VoidReason;
import org.flightclearance.alert.settings.AlertDelivery;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.installation.MailState;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.feast.FeastKind;
import org.flightclearance.notice.feast.HostCountry;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Move;
import org.flightclearance.request.Status;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.security.Role;
import org.flightclearance.security.key.KeyState;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String NBSP = "\u00a0";

    /** A key as the first argument: {@code Sentence.of("why.departure", departure)}. */
    private static final Pattern SAID = Pattern.compile("(?:Sentence\\.of|\\bsay|ording\\.text)\\(\\s*\"([^\"]+)\"");

    /** A key after a pointer: {@code faults.add(pointer + "/legs", "fault.legs", 12)}. */
    private static final Pattern FAULT = Pattern.compile(
            "(?:Refused\\.at|aults\\.add|\\bfault|\\bmalformed)\\((?:[^,();]|\\([^()]*\\))*,\\s*\"([^\"]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+\\.[a-z0-9_.-]+)\"(\\s*\\+)?");

    /** More arguments than any text uses. */
    private static final Object[] NUMBERS =
            IntStream.range(0, 20).mapToObj(i -> 1230 + i).toArray();

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) throws IOException {
        assertThat(texts(bundle, "fr").keySet())
                .isEqualTo(texts(bundle, "en").keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_use_the_same_arguments_in_a_text(String bundle) throws IOException {
        var french = texts(bundle, "fr");
        texts(bundle, "en").forEach((key, text) -> assertThat(argumentsOf(french.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(argumentsOf(text)));
    }

    @Test
    void no_key_occurs_twice() throws IOException {
        for (var language : Language.values()) {
            var seen = new TreeSet<String>();
            for (var bundle : bundles().toList()) {
                for (var line : Files.readAllLines(file(bundle, language.code()))) {
                    if (line.contains("=") && !line.startsWith("#")) {
                        var key = line.substring(0, line.indexOf('=')).strip();
                        assertThat(seen.add(key)).as(bundle + ": " + key).isTrue();
                    }
                }
            }
        }
    }

    /**
     * In a message format a straight apostrophe quotes the text that follows, so an argument there would not be
     * replaced.
     */
    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_has_a_straight_apostrophe(String bundle) throws IOException {
        for (var language : Language.values()) {
            texts(bundle, language.code())
                    .forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_has_no_break_spaces_at_punctuation(String bundle) throws IOException {
        texts(bundle, "fr").forEach((key, text) -> {
            assertThat(text).as(key).doesNotContainPattern("[^" + NBSP + "][:;?!](?=[ " + NBSP + "]|$)");
            assertThat(text).as(key).doesNotContainPattern("[^" + NBSP + "]»|«[^" + NBSP + "]");
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_text_can_be_formatted(Language language) throws IOException {
        for (var bundle : bundles().toList()) {
            for (var key : texts(bundle, language.code()).keySet()) {
                assertThat(Wording.in(language).text(key, NUMBERS)).as(key).doesNotContain("{", "}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_domain_value_has_a_name_in_both_languages(Enum<?> value) {
        for (var language : Language.values()) {
            assertThat(Wording.in(language).knows(Wording.key(value)))
                    .as(Wording.key(value) + " in " + language)
                    .isTrue();
        }
    }

    @Test
    void every_key_in_the_sources_exists() throws IOException {
        var keys = new TreeSet<String>();
        for (var bundle : bundles().toList()) {
            keys.addAll(texts(bundle, "en").keySet());
        }
        var families = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        var said = new TreeMap<String, String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            Stream.of(SAID, FAULT)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(match -> match.group(1))
                    .forEach(key -> said.put(key, source.toString()));
            LITERAL.matcher(text)
                    .results()
                    .filter(match -> families.contains(match.group(1).split("\\.")[0]))
                    .filter(match -> match.group(2) == null)
                    .forEach(match -> said.put(match.group(1), source.toString()));
        }
        assertThat(said).hasSizeGreaterThan(80);
        // A prefix that is continued by a value, such as "sentence.counted_" + basis, must have a key that begins with
        // it
        said.forEach((key, source) -> assertThat(keys)
                .as(source)
                .anyMatch(known -> key.matches(".*[_.]") ? known.startsWith(key) : known.equals(key), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "fr-FR", "de-DE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "und"})
    void the_text_does_not_depend_on_the_default_locale(String tag) throws Exception {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.UK);
            var expected = allTexts();
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(allTexts()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void zero_and_one_are_singular_in_french() {
        var french = Wording.in(Language.FR);
        assertThat(french.text("refused.faults", 1)).startsWith("Un champ est");
        assertThat(french.text("refused.faults", 2)).startsWith("2 champs sont");
        assertThat(french.text("sentence.pending", 1, Instant.EPOCH).strip()).startsWith("1 demande était");
        assertThat(french.text("sentence.pending", 1231, Instant.EPOCH).strip())
                .startsWith("1\u202f231 demandes étaient");
    }

    @Test
    void an_instant_is_shown_in_utc_to_the_minute_with_seconds_only_if_somebody_gave_them() {
        var minute = Instant.parse("2022-10-07T06:00:00Z");
        assertThat(Wording.in(Language.EN).instant(minute)).isEqualTo("7 Oct 2022 06:00Z");
        assertThat(Wording.in(Language.FR).instant(minute)).isEqualTo("7 oct. 2022 06:00Z");
        assertThat(Wording.in(Language.EN).instant(minute.plusSeconds(5))).isEqualTo("7 Oct 2022 06:00:05Z");
        assertThat(Wording.in(Language.EN).instant(minute.plusNanos(1000))).isEqualTo("7 Oct 2022 06:00Z");
        assertThat(Wording.in(Language.EN).instant(Instant.parse("2026-11-28T20:56:17.846269Z")))
                .isEqualTo("28 Nov 2026 20:56Z");
    }

    @Test
    void the_first_of_a_month_is_1er_in_french() {
        assertThat(Wording.in(Language.FR).day(LocalDate.of(2023, 1, 1))).isEqualTo("1er janvier 2023");
        assertThat(Wording.in(Language.FR).day(LocalDate.of(2023, 1, 21))).isEqualTo("21 janvier 2023");
        assertThat(Wording.in(Language.FR).instant(Instant.parse("2026-12-01T06:00:00Z")))
                .isEqualTo("1er déc. 2026 06:00Z");
        assertThat(Wording.in(Language.FR).local(LocalDateTime.of(2026, 12, 1, 6, 0)))
                .isEqualTo("1er déc. 2026 06:00");
        assertThat(Wording.in(Language.FR).day(LocalDate.of(2026, 12, 1), "d MMM"))
                .isEqualTo("1er déc.");
        assertThat(Wording.in(Language.FR).day(LocalDate.of(2026, 12, 1), "MMM yyyy"))
                .isEqualTo("déc. 2026");
        assertThat(Wording.in(Language.EN).day(LocalDate.of(2026, 12, 1))).isEqualTo("1 December 2026");
    }

    static Stream<String> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("_..\\.properties$", ""))
                    .collect(toCollection(TreeSet::new))
                    .stream();
        }
    }

    static Stream<Enum<?>> values() {
        return Stream.of(
                        Status.class,
                        Outcome.class,
                        Clearance.class,
                        FeastKind.class,
                        HostCountry.class,
                        Move.class,
                        Channel.class,
                        Purpose.class,
                        AircraftClass.class,
                        DenialReason.class,
                        WithdrawalReason.class,
                        RestrictionKind.class,
                        Role.class,
                        KeyState.class,
                        AlertKind.class,
                        AlertDelivery.class,
                        AlertState.class,
                        VoidReason.class,
                        MailState.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()));
    }

    private static Path file(String bundle, String language) {
        return BUNDLES.resolve(bundle + "_" + language + ".properties");
    }

    private static Map<String, String> texts(String bundle, String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file(bundle, language))) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static Set<String> argumentsOf(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Every text in both languages. The classes are loaded again, so that they read the current default locale. */
    private static List<String> allTexts() throws Exception {
        var keys = new ArrayList<String>();
        for (var bundle : bundles().toList()) {
            keys.addAll(texts(bundle, "en").keySet());
        }
        var classes = Wording.class.getProtectionDomain().getCodeSource().getLocation();
        try (var loader = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            var languages = loader.loadClass(Language.class.getName());
            var wording = loader.loadClass(Wording.class.getName());
            var said = new ArrayList<String>();
            for (var language : languages.getEnumConstants()) {
                var words = wording.getMethod("in", languages).invoke(null, language);
                var text = wording.getMethod("text", String.class, Object[].class);
                for (var key : keys) {
                    said.add(String.valueOf(text.invoke(words, key, NUMBERS)));
                }
                said.addAll(dates(wording, words));
            }
            return said;
        }
    }

    private static Collection<String> dates(Class<?> wording, Object words) throws Exception {
        return List.of(
                String.valueOf(wording.getMethod("instant", Instant.class)
                        .invoke(words, Instant.parse("2022-10-07T06:00:00Z"))),
                String.valueOf(wording.getMethod("day", LocalDate.class).invoke(words, LocalDate.parse("2023-01-01"))));
    }
}
