package org.flightclearance.api.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Faults;

/** Collects values that cannot be read and continues, so that the caller learns of all faults at once. */
final class FaultsOfReading extends DeserializationProblemHandler {

    static final String FAULTS = "faults";
    static final String UNDER = "under";

    /** Adds a fault at the parser's position. Throws outside a {@link WireReader}. */
    static void note(DeserializationContext context, JsonParser parser, String key, Object... arguments)
            throws IOException {
        if (!(context.getAttribute(FAULTS) instanceof Faults faults)) {
            throw new IOException("Unreadable value: " + key + " " + Arrays.toString(arguments));
        }
        faults.add(
                context.getAttribute(UNDER)
                        + parser.getParsingContext().pathAsPointer().toString(),
                key,
                arguments);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        note(context, parser, "fault.unknown_field");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) throws IOException {
        noteNoneOf(context, type, value);
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) throws IOException {
        noteNoneOf(context, type, value.toString());
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        if (type.isEnumType()) {
            noteNoneOf(context, type.getRawClass(), Scalars.shown(parser));
        } else {
            var wanted = Sentence.of(type.isCollectionLikeType() ? "type.array" : "type.object");
            note(context, parser, "fault.wrong_type", Scalars.shown(parser), wanted);
        }
        parser.skipChildren();
        return null;
    }

    private static void noteNoneOf(DeserializationContext context, Class<?> type, String value) throws IOException {
        var shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        note(context, context.getParser(), "fault.one_of", shown, names(type));
    }

    private static List<String> names(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }
}
