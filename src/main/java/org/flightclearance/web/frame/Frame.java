package org.flightclearance.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.news.NewsService;
import org.flightclearance.language.WeekdayTimes;
import org.flightclearance.language.Wording;

/**
 * The frame of every page (header, navigation) and its language.
 *
 * @param user name of the signed-in user; null: nobody is signed in
 * @param admin whether the user is an administrator
 * @param files whether the user may file requests in any mission
 * @param limited whether the user can open no page but that of the own account, because a first password must be changed
 * @param news how much has happened that concerns the user, since they last looked
 * @param here path and query of this page, to which the language switch returns
 */
public record Frame(
        Wording wording,
        @Nullable String user,
        boolean admin,
        boolean files,
        boolean limited,
        int news,
        String here,
        Choices choices) {

    public static Frame of(Wording wording, @Nullable String user, boolean admin, boolean files, String here) {
        return new Frame(wording, user, admin, files, false, 0, here, new Choices(wording));
    }

    /** The frame for a user who must change a first password. */
    Frame withoutNavigation() {
        return new Frame(wording, user, admin, files, true, 0, here, choices);
    }

    Frame with(int newEvents) {
        return new Frame(wording, user, admin, files, limited, newEvents, here, choices);
    }

    /** How much has happened that concerns the user, as the bell says it. */
    public String bell() {
        return news < NewsService.MOST ? String.valueOf(news) : NewsService.MOST - 1 + "+";
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

    /** A day, or an instant in UTC and in a zone, with its day of the week. */
    public String read(Temporal dayOrInstant, @Nullable ZoneId zone) {
        var times = new WeekdayTimes(wording);
        return dayOrInstant instanceof Instant instant
                ? times.instant(instant, zone)
                : times.day(LocalDate.from(dayOrInstant));
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

    /** The address of this page in the other language. */
    public String elsewhere() {
        return here + (here.contains("?") ? "&" : "?") + LanguageSwitch.PARAMETER + "=" + otherLanguage();
    }

    /** The text whose key is the prefix {@code family} followed by the name. */
    public String said(String family, String name) {
        return say(family + name);
    }

    /** Whether this page belongs to the part of the navigation. */
    public boolean isIn(String part) {
        var path = here.replaceFirst("[?].*$", "");
        var first = path.split("/").length > 1 ? path.split("/")[1] : "queue";
        return part.equals(path.equals("/requests/new") ? "file" : first);
    }

    /** The label of a field, by its pointer: {@code /legs/0/etd} has the key {@code field.legs.etd}. */
    public String label(String pointer) {
        return say(FieldWords.key(pointer));
    }

    /** A prefix that names the field of a fault in a long form; empty if the field has no name. */
    public String place(String pointer) {
        var name = new FieldWords(wording).fullName(pointer);
        return name == null ? "" : say("form.at", name) + " ";
    }
}
