package org.flightclearance.web.frame;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;

/**
 * The frame of every page (header, navigation) and its language.
 *
 * @param user the signed-in user; null: nobody
 * @param admin whether the account keeps accounts, keys and missions
 * @param files whether the account files requests somewhere
 * @param here path and query of this page, where the language switch comes back to
 */
public record Frame(
        Wording wording, @Nullable String user, boolean admin, boolean files, String here, Choices choices) {

    public static Frame of(Wording wording, @Nullable String user, boolean admin, boolean files, String here) {
        return new Frame(wording, user, admin, files, here, new Choices(wording));
    }

    public String say(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    public String word(Enum<?> value) {
        return wording.word(value);
    }

    public String instant(Instant instant) {
        return wording.instant(instant);
    }

    public String language() {
        return wording.language().code();
    }

    public String styleSheet() {
        return StyleSheet.ADDRESS;
    }

    public String otherLanguage() {
        return wording.language().other().code();
    }

    /** Where this page is in the other language. */
    public String elsewhere() {
        return here + (here.contains("?") ? "&" : "?") + LanguageSwitch.PARAMETER + "=" + otherLanguage();
    }

    /** The text of a family that is named by what a request can be done to. */
    public String said(String family, String name) {
        return say(family + name);
    }

    /** Whether this page belongs to that part of the navigation. */
    public boolean isIn(String part) {
        var path = here.replaceFirst("[?].*$", "");
        var first = path.split("/").length > 1 ? path.split("/")[1] : "queue";
        return part.equals(path.equals("/requests/new") ? "file" : first);
    }

    /** The name of a field, found by its pointer: {@code /legs/0/etd} is {@code field.legs.etd}. */
    public String label(String pointer) {
        return say(FieldWords.key(pointer));
    }

    /** Where in a long form something is wrong, as a prefix; empty where its own words suffice. */
    public String place(String pointer) {
        var name = new FieldWords(wording).fullName(pointer);
        return name == null ? "" : say("form.at", name) + " ";
    }
}
