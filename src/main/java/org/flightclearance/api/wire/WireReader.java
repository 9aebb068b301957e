package org.flightclearance.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.idempotency.CallFingerprint;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Reads JSON bodies. Refuses bodies that are too large, not JSON, or have fields of a wrong name or type. */
@Provider
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
public class WireReader implements MessageBodyReader<Object> {

    public static final int LARGEST_BODY = 1024 * 1024;

    private final ObjectMapper mapper;
    private final CallFingerprint fingerprint;

    WireReader(ObjectMapper mapper, CallFingerprint fingerprint) {
        this.mapper = mapper;
        this.fingerprint = fingerprint;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        int largest = largest(annotations);
        var bytes = fingerprint.of(body).readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new Refused(Refusal.TOO_LARGE, Sentence.of("refused.too_large", largest));
        }
        if (bytes.length == 0) {
            throw malformed("", Sentence.of("fault.no_body"));
        }
        var faults = new Faults();
        boolean inOneRound = type.equals((Object) Read.class) && genericType instanceof ParameterizedType;
        var target = inOneRound ? ((ParameterizedType) genericType).getActualTypeArguments()[0] : type;
        try {
            Object value = mapper.readerFor(mapper.constructType(target))
                    .withAttribute(FaultsOfReading.FAULTS, faults)
                    .withAttribute(FaultsOfReading.UNDER, "")
                    .readValue(bytes);
            return inOneRound && value != null ? new Read<>(value, faults.found()) : found(value, faults);
        } catch (JacksonException unreadable) {
            throw malformed(unreadable);
        }
    }

    private static int largest(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(LargestBody.class::isInstance)
                .map(annotation -> ((LargestBody) annotation).value())
                .findFirst()
                .orElse(LARGEST_BODY);
    }

    /** Reads a part of a body that was read as a tree. */
    public <T> T read(JsonNode tree, Class<T> type, String under) {
        var faults = new Faults();
        try {
            T value = mapper.readerFor(type)
                    .withAttribute(FaultsOfReading.FAULTS, faults)
                    .withAttribute(FaultsOfReading.UNDER, under)
                    .readValue(tree);
            return found(value, faults);
        } catch (IOException unreadable) {
            throw malformed(under, Sentence.of("refused.malformed"));
        }
    }

    /** Reads a part of a body that was read as a tree, as far as possible, so that the rules can be checked, too. */
    public <T> Read<T> readAll(JsonNode tree, Class<T> type, String under) {
        var faults = new Faults();
        var value = read(tree, type, under, faults);
        return new Read<>(value == null ? found(value, faults) : value, faults.found());
    }

    /** Reads a part of a body that was read as a tree, as far as possible. Adds faults for the rest. */
    public <T> @Nullable T read(JsonNode tree, Class<T> type, String under, Faults faults) {
        try {
            return mapper.readerFor(type)
                    .withAttribute(FaultsOfReading.FAULTS, faults)
                    .withAttribute(FaultsOfReading.UNDER, under)
                    .readValue(tree);
        } catch (IOException unreadable) {
            faults.add(under, "refused.malformed");
            return null;
        }
    }

    /** Parses the text; empty if it is not JSON. */
    public Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(mapper.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /**
     * What a merge patch makes of a value.
     *
     * @throws Refused as malformed, if the change has fields of a wrong name or type
     */
    public <T> T patched(T recorded, ObjectNode change, Class<T> type) {
        var tree = (ObjectNode) tree(recorded);
        MergePatch.apply(change, tree);
        return read(tree, type, "");
    }

    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    private static <T> T found(@Nullable T value, Faults faults) {
        faults.refuseAsMalformedIfAny();
        if (value == null) {
            throw malformed("", Sentence.of("fault.no_body"));
        }
        return value;
    }

    private static Refused malformed(JacksonException unreadable) {
        if (unreadable instanceof InvalidNullException missing) {
            return malformed(pointerOf(missing), Sentence.of("fault.required"));
        }
        var at = unreadable.getLocation();
        var sentence = at == null
                ? Sentence.of("refused.malformed")
                : Sentence.of("fault.json", at.getLineNr(), at.getColumnNr());
        var pointer = unreadable instanceof JsonMappingException mapping ? pointerOf(mapping) : "";
        return malformed(pointer, sentence);
    }

    private static String pointerOf(JsonMappingException unreadable) {
        var pointer = JsonPointer.empty();
        for (var step : unreadable.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(Math.max(0, step.getIndex()))
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }

    private static Refused malformed(String pointer, Sentence sentence) {
        return new Refused(Refusal.MALFORMED, List.of(new Fault(pointer, sentence)));
    }
}
