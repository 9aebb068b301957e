package org.flightclearance.web.form;

import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.warning.Unconfirmed;
import org.flightclearance.request.warning.Warning;

/**
 * A form with the values and faults of its fields.
 *
 * @param fields the fields, by the pointers that the domain uses in faults
 * @param message a fault of the whole form; null: none
 * @param zone in which times are also said, beside UTC; null: in none
 * @param understood what the form understood by the text in some fields, in words, by their pointers
 * @param doubts the warnings that the user is asked to confirm, in words
 * @param confirmation what the form sends if the user confirms them
 */
public record Form(
        Map<String, List<String>> fields,
        List<Wrong> wrong,
        @Nullable String message,
        @Nullable ZoneId zone,
        Map<String, String> understood,
        List<String> doubts,
        String confirmation) {

    /** A fault of a field, in words. */
    public record Wrong(String pointer, String words) {

        public String anchor() {
            return idOf(pointer);
        }
    }

    public static Form of(Map<String, List<String>> fields) {
        return new Form(fields, List.of(), null, null, Map.of(), List.of(), "");
    }

    /** A form that asks the user to confirm warnings. */
    public static Form of(Map<String, List<String>> fields, List<Warning> warnings, Wording wording) {
        return new Form(fields, List.of(), null, null, Map.of(), words(warnings, wording), tokens(warnings));
    }

    private static List<String> words(List<Warning> warnings, Wording wording) {
        return warnings.stream()
                .map(warning -> wording.say(warning.detail()))
                .distinct()
                .toList();
    }

    private static String tokens(List<Warning> warnings) {
        return warnings.stream().map(Warning::token).collect(Collectors.joining(" "));
    }

    public static Form refused(Map<String, List<String>> fields, Refused refused, Wording wording) {
        var warnings = refused instanceof Unconfirmed unconfirmed ? unconfirmed.warnings() : List.<Warning>of();
        var doubts = words(warnings, wording);
        var wrong = Stream.concat(
                        refused.faults().stream()
                                .map(fault -> new Wrong(fieldOf(fault), wording.say(fault.sentence()))),
                        doubts.stream().map(doubt -> new Wrong(PostedFields.CONFIRMED, doubt)))
                .distinct()
                .toList();
        var message = refused.refusal() == Refusal.STALE_VERSION && !SeenVersion.isStale(refused)
                ? wording.text("form.stale")
                : wrong.isEmpty() ? wording.say(refused.detail()) : null;
        return new Form(fields, wrong, message, null, Map.of(), doubts, tokens(warnings));
    }

    /** The same form, whose times are also said in this zone. */
    public Form in(ZoneId local) {
        return new Form(fields, wrong, message, local, understood, doubts, confirmation);
    }

    /** The same form, which also says what it understood by some fields. */
    public Form saying(Map<String, String> words) {
        return new Form(fields, wrong, message, zone, words, doubts, confirmation);
    }

    /** What the form understood by the text in a field, in words; null if it has nothing to say. */
    @Nullable
    public String said(String pointer) {
        return understood.get(pointer);
    }

    /** The day or instant in a field as it was understood; null if it is empty or cannot be read. */
    @Nullable
    public Temporal reading(String pointer) {
        return new TypedTimes(fields).of(pointer).orElse(null);
    }

    public boolean isRefused() {
        return message != null || !wrong.isEmpty();
    }

    public String value(String pointer) {
        return fields.getOrDefault(pointer, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String pointer, String value) {
        return fields.getOrDefault(pointer, List.of()).contains(value);
    }

    public boolean isWrong(String pointer) {
        return wrong.stream().anyMatch(one -> one.pointer().equals(pointer));
    }

    public String fault(String pointer) {
        return wrong.stream()
                .filter(one -> one.pointer().equals(pointer))
                .map(Wrong::words)
                .collect(Collectors.joining(" "));
    }

    /** Whether any field under the pointer has a value or a fault, so that the page must show these fields opened. */
    public boolean isUsed(String pointer) {
        return wrong.stream().anyMatch(one -> one.pointer().startsWith(pointer + "/"))
                || fields.entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(pointer + "/")
                                && field.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    /** Whether any of these fields has a value or a fault. */
    public boolean isAnyUsed(List<String> pointers) {
        return pointers.stream()
                .anyMatch(pointer -> isWrong(pointer) || !value(pointer).isBlank());
    }

    public String under(String pointer, String field) {
        return pointer + field;
    }

    public String id(String pointer) {
        return idOf(pointer);
    }

    static String idOf(String pointer) {
        return "field" + (pointer.startsWith("/") ? pointer : "/" + pointer).replace('/', '-');
    }

    /**
     * The field that shows the fault. Elements of a list share one field; a fault of a whole aircraft or minimum notice
     * is shown at its first field.
     */
    private static String fieldOf(Fault fault) {
        return fault.pointer()
                .replaceFirst("^/(authorities|sectors|purposes|weekend|strips)/\\d+$", "/$1")
                .replaceFirst("^/(weekend|strips|authorities/\\d+/(?:weekend|default_for))/.*$", "/$1")
                .replaceFirst("^/authorities/\\d+/name$", "/authorities")
                .replaceFirst("^/minimum_notice$", "/minimum_notice/value")
                .replaceFirst("/aircraft$", "/aircraft/class");
    }
}
