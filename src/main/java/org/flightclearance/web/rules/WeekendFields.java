package org.flightclearance.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.WeekendDays;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/** The fields of a weekend: the days that are off, and perhaps the day from which they are. */
final class WeekendFields {

    private static final String FROM = "_from";

    private WeekendFields() {}

    /** Fills them with the days that are off at last. */
    static void fill(PrefilledFields form, String pointer, @Nullable List<@Nullable WeekendDays> weekend) {
        if (weekend != null) {
            var last = last(weekend);
            form.putAll(pointer, days(weekend));
            form.put(pointer + FROM, last == null ? null : last.from());
        }
    }

    /**
     * Reads them. With a first day, they follow what was off until then.
     *
     * @param known the recorded weekend; null: a new one
     */
    static List<@Nullable WeekendDays> read(
            PostedFields posted, String pointer, @Nullable List<@Nullable WeekendDays> known) {
        var days = posted.several(pointer);
        var from = posted.day(pointer + FROM);
        if (from == null || known == null) {
            return new ArrayList<>(days.stream().map(WeekendDays::always).toList());
        }
        var last = last(known);
        var weekend = new ArrayList<@Nullable WeekendDays>();
        if (last == null) {
            weekend.add(new WeekendDays(null, new ArrayList<>(days(known)), null, null));
        } else {
            // The same first day corrects the last period, and keeps its end
            boolean same = from.equals(last.from());
            weekend.addAll(known.subList(0, known.size() - (same ? 1 : 0)));
            if (same) {
                weekend.add(new WeekendDays(null, new ArrayList<>(days), from, last.to()));
                return weekend;
            }
        }
        weekend.add(new WeekendDays(null, new ArrayList<>(days), from, null));
        return weekend;
    }

    /** Whether the fields leave the weekend as it is recorded. */
    static boolean leave(PostedFields posted, String pointer, @Nullable List<@Nullable WeekendDays> known) {
        return Objects.equals(
                String.valueOf(read(new PostedFields(posted.fields()), pointer, known)), String.valueOf(known));
    }

    /** The wire names of the days that are off at last. */
    static List<String> days(List<@Nullable WeekendDays> weekend) {
        var last = last(weekend);
        return last == null
                ? weekend.stream()
                        .map(one -> one == null ? null : one.day())
                        .filter(Objects::nonNull)
                        .toList()
                : Objects.requireNonNullElse(last.days(), List.<@Nullable String>of()).stream()
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** The last period of a weekend with dates; null if it has none. */
    private static @Nullable WeekendDays last(List<@Nullable WeekendDays> weekend) {
        var last = weekend.isEmpty() ? null : weekend.get(weekend.size() - 1);
        return last == null || last.day() != null ? null : last;
    }
}
