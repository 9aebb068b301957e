package org.flightclearance.web.restriction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.file.ReadZone;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Fact;

/** The form fields of a restriction: reads them from a posted form, and prefills them. */
final class RestrictionFields {

    static final String MISSION = "/mission";

    /** Limit of an area in characters. The preview carries the area through the browser and back. */
    static final int LONGEST_AREA = 1024 * 1024;

    static final String AREA = "/area";
    private static final String FILE = "/file";
    private static final List<String> CARRIED = List.of(
            MISSION,
            SeenVersion.POINTER,
            "/kind",
            "/name",
            AREA,
            "/sectors",
            "/purposes",
            "/aircraft_classes",
            "/valid_from",
            "/valid_to",
            "/levels",
            "/schedule",
            "/source");

    private RestrictionFields() {}

    /** The posted fields. An area uploaded as a file replaces the one in the text field. */
    static PostedFields posted(MultipartFormDataInput body) {
        var fields = new LinkedHashMap<String, List<String>>();
        body.getValues().forEach((name, values) -> {
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

    /** @param pasted what the text in the field of the area says; null if the field is empty or cannot be read */
    static RestrictionProfile read(PostedFields posted, @Nullable ReadZone pasted) {
        return new RestrictionProfile(
                posted.text(MISSION),
                posted.choice("/kind", RestrictionKind.class),
                posted.text("/name"),
                pasted == null ? null : pasted.area(),
                ticked(posted.several("/sectors")),
                ticked(posted, "/purposes", Purpose.values()),
                ticked(posted, "/aircraft_classes", AircraftClass.values()),
                posted.dayOrInstant("/valid_from"),
                posted.dayOrInstant("/valid_to"),
                posted.text("/levels"),
                posted.text("/schedule"),
                posted.text("/source"));
    }

    /** The input. If it has neither area nor sectors for a no-fly zone, the recorded area stays. */
    static RestrictionProfile withRecordedArea(RestrictionProfile profile, RestrictionProfile recorded) {
        var placed =
                profile.kind() != RestrictionKind.NO_FLY_ZONE || profile.area() != null || profile.sectors() != null;
        return placed
                ? profile
                : new RestrictionProfile(
                        profile.mission(),
                        profile.kind(),
                        profile.name(),
                        recorded.area(),
                        null,
                        profile.purposes(),
                        profile.aircraftClasses(),
                        profile.validFrom(),
                        profile.validTo(),
                        profile.levels(),
                        profile.schedule(),
                        profile.source());
    }

    /** Prefills the form of a change without the area, because the form says that the area stays. */
    static PrefilledFields prefilled(RestrictionProfile recorded) {
        return new PrefilledFields()
                .put(MISSION, recorded.mission())
                .put("/kind", recorded.kind())
                .put("/name", recorded.name())
                .putAll("/sectors", recorded.sectors() == null ? List.of() : recorded.sectors())
                .putAll("/purposes", names(recorded.purposes()))
                .putAll("/aircraft_classes", names(recorded.aircraftClasses()))
                .put("/valid_from", recorded.validFrom())
                .put("/valid_to", recorded.validTo())
                .put("/levels", recorded.levels())
                .put("/schedule", recorded.schedule())
                .put("/source", recorded.source());
    }

    /** The hidden fields with which the preview carries the input. */
    static List<Fact> carried(Map<String, List<String>> fields) {
        return CARRIED.stream()
                .flatMap(pointer ->
                        fields.getOrDefault(pointer, List.of()).stream().map(value -> new Fact(pointer, value)))
                .toList();
    }

    private static <E extends Enum<E>> @Nullable List<E> ticked(PostedFields posted, String pointer, E[] values) {
        var names = posted.several(pointer);
        return ticked(Stream.of(values)
                .filter(value -> names.contains(value.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    /** If nothing is ticked, the restriction is not limited: null. */
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
