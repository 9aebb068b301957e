package org.flightclearance.web.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/**
 * A form with the values and the faults of its fields.
 *
 * @param typed the fields, by the pointers that the domain uses in faults
 * @param message a fault of the whole form; null: none
 */
public record Form(Map<String, List<String>> typed, List<Wrong> wrong, @Nullable String message) {

    /** What is wrong, in words, with the field of that pointer. */
    public record Wrong(String pointer, String words) {

        public String anchor() {
            return idOf(pointer);
        }
    }

    public static Form of(Map<String, List<String>> typed) {
        return new Form(typed, List.of(), null);
    }

    public static Form refused(Map<String, List<String>> typed, Refused refused, Wording wording) {
        var wrong = refused.faults().stream()
                .map(fault -> new Wrong(fieldOf(fault), wording.say(fault.sentence())))
                .distinct()
                .toList();
        var message = refused.refusal() == Refusal.STALE_VERSION
                ? wording.text("form.stale")
                : wrong.isEmpty() ? wording.say(refused.detail()) : null;
        return new Form(typed, wrong, message);
    }

    public boolean isRefused() {
        return message != null || !wrong.isEmpty();
    }

    public String value(String pointer) {
        return typed.getOrDefault(pointer, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String pointer, String value) {
        return typed.getOrDefault(pointer, List.of()).contains(value);
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

    /** Whether anything is typed into, or wrong with, the fields under that pointer, so that they are shown at once. */
    public boolean isUsed(String pointer) {
        return wrong.stream().anyMatch(one -> one.pointer().startsWith(pointer + "/"))
                || typed.entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(pointer + "/")
                                && field.getValue().stream().anyMatch(value -> !value.isBlank()));
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

    /** Names that share a field, and an aircraft that is missing altogether, are wrong at the one field there is. */
    private static String fieldOf(Fault fault) {
        return fault.pointer()
                .replaceFirst("^/(authorities|sectors|purposes|weekend)/\\d+$", "/$1")
                .replaceFirst("^/minimum_notice$", "/minimum_notice/value")
                .replaceFirst("/aircraft$", "/aircraft/class");
    }
}
