package org.flightclearance.api.wire;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.EnteredText;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.AuthorityProfile;
import org.flightclearance.mission.SectorProfile;
import org.flightclearance.mission.WeekendDays;
import org.flightclearance.time.RecordableTime;

/** Reads single values strictly: no conversion between types, and a wrong value becomes a fault. */
final class Scalars {

    private static final String PASSWORD = "password";

    private Scalars() {}

    static void addTo(SimpleModule module) {
        add(module, String.class, "type.text", Scalars::text);
        add(module, Integer.class, "type.whole_number", Scalars::wholeNumber);
        add(module, Double.class, "type.number", Scalars::number);
        add(module, Boolean.class, "type.true_or_false", Scalars::truth);
        add(module, boolean.class, "type.true_or_false", Scalars::truth);
        add(module, Instant.class, "type.instant", Scalars::instant);
        add(module, LocalDate.class, "type.date", Scalars::date);
        add(module, UUID.class, "type.text", Scalars::uuid);
        add(module, Place.class, "type.place", Scalars::place);
        add(module, AuthorityProfile.class, "type.authority", Scalars::authority);
        add(module, SectorProfile.class, "type.sector", Scalars::sector);
        add(module, WeekendDays.class, "type.weekend", Scalars::weekend);
    }

    /** The current value, shortened for a message. */
    static String shown(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            return token.asString() + "…";
        }
        var text = parser.getText();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static @Nullable String text(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return null;
        }
        var text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            // PostgreSQL cannot store NUL
            FaultsOfReading.note(context, parser, "fault.null_character");
        }
        // Blanks are part of a password
        return PASSWORD.equals(parser.currentName()) ? text : EnteredText.of(text);
    }

    private static @Nullable Integer wholeNumber(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT) && parser.getNumberType() == JsonParser.NumberType.INT
                ? (Integer) parser.getIntValue()
                : null;
    }

    private static @Nullable Double number(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken().isNumeric() ? (Double) parser.getDoubleValue() : null;
    }

    private static @Nullable Boolean truth(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken().isBoolean() ? (Boolean) parser.getBooleanValue() : null;
    }

    private static @Nullable Instant instant(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? RecordableTime.instant(parser.getText().strip()).orElse(null)
                : null;
    }

    private static @Nullable LocalDate date(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? RecordableTime.day(parser.getText().strip()).orElse(null)
                : null;
    }

    private static @Nullable UUID uuid(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return parser.hasToken(JsonToken.VALUE_STRING) ? UUID.fromString(parser.getText()) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable Place place(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            var code = text(parser, context);
            return code == null ? null : Place.aerodrome(code.toUpperCase(Locale.ROOT));
        }
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return null;
        }
        var strip = context.readValue(parser, Strip.class);
        return new Place(null, strip.name(), strip.latitude(), strip.longitude());
    }

    private static @Nullable AuthorityProfile authority(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            var name = text(parser, context);
            return name == null ? null : AuthorityProfile.named(name);
        }
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return null;
        }
        var given = context.readValue(parser, Authority.class);
        return new AuthorityProfile(
                given.name(),
                given.nameFr(),
                given.weekend(),
                given.usualChannel(),
                Objects.requireNonNullElse(given.defaultFor(), List.<@Nullable Purpose>of()));
    }

    private static @Nullable SectorProfile sector(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            var name = text(parser, context);
            return name == null ? null : SectorProfile.named(name);
        }
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return null;
        }
        var given = context.readValue(parser, Sector.class);
        return new SectorProfile(given.name(), Objects.requireNonNullElse(given.nameFr(), ""));
    }

    private static @Nullable WeekendDays weekend(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            var day = text(parser, context);
            return day == null ? null : WeekendDays.always(day);
        }
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return null;
        }
        var given = context.readValue(parser, Dated.class);
        return new WeekendDays(null, given.days(), given.from(), given.to());
    }

    private static <T> void add(SimpleModule module, Class<T> type, String wanted, Reading<T> reading) {
        module.addDeserializer(type, new Strict<>(type, wanted, reading));
    }

    private record Authority(
            @Nullable String name,
            @Nullable String nameFr,
            @Nullable List<@Nullable WeekendDays> weekend,
            @Nullable String usualChannel,
            @Nullable List<@Nullable Purpose> defaultFor) {}

    private record Sector(@Nullable String name, @Nullable String nameFr) {}

    private record Dated(@Nullable List<@Nullable String> days, @Nullable LocalDate from, @Nullable LocalDate to) {}

    private record Strip(@Nullable String name, @Nullable Double latitude, @Nullable Double longitude) {}

    private interface Reading<T> {
        /** The value; null if it is invalid. */
        @Nullable
        T read(JsonParser parser, DeserializationContext context) throws IOException;
    }

    private static final class Strict<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final String wanted;
        private final transient Reading<T> reading;

        Strict(Class<T> type, String wanted, Reading<T> reading) {
            super(type);
            this.wanted = wanted;
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var value = reading.read(parser, context);
            if (value == null) {
                FaultsOfReading.note(context, parser, "fault.wrong_type", shown(parser), Sentence.of(wanted));
                parser.skipChildren();
            }
            // An empty text counts as a missing field
            return "".equals(value) ? null : value;
        }
    }
}
