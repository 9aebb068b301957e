package org.flightclearance.language;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats messages in one language from the bundles {@code messages/}. A missing key is an error, not a blank. */
public final class Wording {

    private static final List<String> BUNDLES = List.of("messages.words", "messages.pages");
    private static final Wording ENGLISH = new Wording(Language.EN);
    private static final Wording FRENCH = new Wording(Language.FR);

    /** Texts that quote what somebody entered. They name its invisible characters. */
    private static final String FAULT = "fault.";

    private final Language language;
    private final List<ResourceBundle> bundles;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter localMinute;
    private final DateTimeFormatter localSecond;
    private final DateTimeFormatter day;

    private Wording(Language language) {
        this.language = language;
        // No fallback to the JVM's locale, so that every machine gives the same text
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(name, Locale.forLanguageTag(language.code()), control))
                .toList();
        this.localMinute = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", language.locale());
        this.localSecond = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", language.locale());
        this.minute = zulu(localMinute);
        this.second = zulu(localSecond);
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    }

    public static Wording in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case FR -> FRENCH;
        };
    }

    public Language language() {
        return language;
    }

    public String say(Sentence sentence) {
        return text(sentence.key(), sentence.arguments().toArray());
    }

    public List<String> say(Collection<Sentence> sentences) {
        return sentences.stream().map(this::say).toList();
    }

    /** The text of the key. Numbers, instants, enums, names and sentences in the arguments are put into the language. */
    public String text(String key, Object... arguments) {
        var format = new MessageFormat(pattern(key), language.locale());
        boolean quotesInput = key.startsWith(FAULT);
        return format.format(Stream.of(arguments)
                .map(argument ->
                        quotesInput && argument instanceof String input ? EnteredText.visibly(input) : argument)
                .map(this::spoken)
                .toArray());
    }

    public boolean knows(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** The word for a value of the domain, found under {@code type.value}: {@code status.pending}. */
    public String word(Enum<?> value) {
        return text(key(value));
    }

    public static String key(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return type.toLowerCase(Locale.ROOT) + "." + value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * An instant in UTC, as air operations write it: to the minute. Seconds are shown only where somebody gave them, that
     * is, where the instant is a whole second; the fraction that a clock adds is cut off with its seconds.
     */
    public String instant(Instant instant) {
        boolean seconds = instant.getNano() == 0 && instant.getEpochSecond() % 60 != 0;
        return ordinal((seconds ? second : minute).format(instant));
    }

    public String day(LocalDate date) {
        return ordinal(day.format(date));
    }

    /** A day by a pattern of {@link DateTimeFormatter}: {@code d MMM}. */
    public String day(LocalDate date, String pattern) {
        var written = DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
        return pattern.startsWith("d ") ? ordinal(written) : written;
    }

    /** A local date and time, with as much of it as {@link #instant} shows. */
    public String local(LocalDateTime local) {
        boolean seconds = local.getNano() == 0 && local.getSecond() != 0;
        return ordinal((seconds ? localSecond : localMinute).format(local));
    }

    /** French writes the first of a month as an ordinal, and no other day. */
    private String ordinal(String written) {
        return switch (language) {
            case EN -> written;
            case FR -> written.startsWith("1 ") ? "1er" + written.substring(1) : written;
        };
    }

    /** A name that users have given, in French if it has a French one. */
    public String name(LocalName name) {
        return name.in(language);
    }

    private Object spoken(Object argument) {
        if (argument instanceof Sentence sentence) {
            return say(sentence);
        }
        if (argument instanceof LocalName named) {
            return name(named);
        }
        if (argument instanceof Enum<?> value) {
            return word(value);
        }
        if (argument instanceof Instant instant) {
            return instant(instant);
        }
        if (argument instanceof LocalDate date) {
            return day(date);
        }
        if (argument instanceof LocalDateTime local) {
            return local(local);
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(this::spoken).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return argument;
    }

    private String pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text in " + language + " for " + key))
                .getString(key);
    }

    private DateTimeFormatter zulu(DateTimeFormatter local) {
        return new DateTimeFormatterBuilder()
                .append(local)
                .appendLiteral('Z')
                .toFormatter(language.locale())
                .withZone(ZoneOffset.UTC);
    }
}
