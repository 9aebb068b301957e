package org.flightclearance.web.restriction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Fact;

/** The fields of a restriction: as they are posted, read, and filled in beforehand. */
final class RestrictionFields {

    static final String MISSION = "/mission";

    /** In characters; the page that asks once more before it stores carries them there and back. */
    static final int LONGEST_AREA = 1024 * 1024;

    private static final String AREA = "/area";
    private static final String FILE = "/file";
    private static final List<String> CARRIED = List.of(
            MISSION,
            "/kind",
            "/name",
            AREA,
            "/sectors",
            "/purposes",
            "/aircraft_classes",
            "/valid_from",
            "/valid_to",
            "/source");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RestrictionFields() {}

    /** What was typed; an area that was chosen as a file stands where one is typed. */
    static PostedFields typed(MultipartFormDataInput posted) {
        var fields = new LinkedHashMap<String, List<String>>();
        posted.getValues().forEach((name, values) -> {
            if (name.equals(FILE)) {
                values.stream()
                        .map(RestrictionFields::text)
                        .filter(text -> !text.isBlank())
                        .forEach(text -> fields.put(AREA, List.of(text)));
            } else {
                fields.putIfAbsent(
                        name, values.stream().map(RestrictionFields::text).toList());
            }
        });
        return new PostedFields(fields);
    }

    private static String text(FormValue file) {
        if (!file.isFileItem()) {
            return file.getValue();
        }
        try (var content = file.getFileItem().getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RestrictionProfile read(PostedFields typed) {
        return new RestrictionProfile(
                typed.text(MISSION),
                typed.choice("/kind", RestrictionKind.class),
                typed.text("/name"),
                area(typed),
                ticked(typed.several("/sectors")),
                ticked(typed, "/purposes", Purpose.values()),
                ticked(typed, "/aircraft_classes", AircraftClass.values()),
                typed.text("/valid_from"),
                typed.text("/valid_to"),
                typed.text("/source"));
    }

    /** What was typed, but for the area that it leaves as it is. */
    static RestrictionProfile laid(RestrictionProfile said, RestrictionProfile recorded) {
        var placed = said.kind() != RestrictionKind.NO_FLY_ZONE || said.area() != null || said.sectors() != null;
        return placed
                ? said
                : new RestrictionProfile(
                        said.mission(),
                        said.kind(),
                        said.name(),
                        recorded.area(),
                        null,
                        said.purposes(),
                        said.aircraftClasses(),
                        said.validFrom(),
                        said.validTo(),
                        said.source());
    }

    /** The area is left out: the form says that it stays. */
    static PrefilledFields filled(RestrictionProfile recorded) {
        return new PrefilledFields()
                .put(MISSION, recorded.mission())
                .put("/kind", recorded.kind())
                .put("/name", recorded.name())
                .putAll("/sectors", recorded.sectors() == null ? List.of() : recorded.sectors())
                .putAll("/purposes", names(recorded.purposes()))
                .putAll("/aircraft_classes", names(recorded.aircraftClasses()))
                .put("/valid_from", recorded.validFrom())
                .put("/valid_to", recorded.validTo())
                .put("/source", recorded.source());
    }

    /** What a page has to carry along so that nothing has to be typed twice. */
    static List<Fact> carried(Map<String, List<String>> fields) {
        return CARRIED.stream()
                .flatMap(pointer ->
                        fields.getOrDefault(pointer, List.of()).stream().map(value -> new Fact(pointer, value)))
                .toList();
    }

    private static @Nullable JsonNode area(PostedFields typed) {
        var text = typed.text(AREA);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_AREA) {
            typed.fault(AREA, "typed.area_large", text.length(), LONGEST_AREA);
            typed.fields().remove(AREA);
            return null;
        }
        try {
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException noJson) {
            var at = noJson.getLocation();
            typed.fault(AREA, "typed.area_json", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable List<E> ticked(PostedFields typed, String pointer, E[] values) {
        var names = typed.several(pointer);
        return ticked(Stream.of(values)
                .filter(value -> names.contains(value.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    /** Nothing ticked limits nothing. */
    private static <T> @Nullable List<T> ticked(List<T> values) {
        return values.isEmpty() ? null : values.stream().distinct().toList();
    }

    private static List<String> names(@Nullable List<? extends Enum<?>> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList();
    }
}
