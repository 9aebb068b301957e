package org.flightclearance.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/**
 * Writes skipped days as text, one on each line: {@code 2022-10-08} for a weekend, {@code 2022-10-09 Mawlid} for a
 * holiday, and {@code 2022-10-09 ? Mawlid} for a provisional one.
 */
@Converter
class SkippedDaysColumn implements AttributeConverter<@Nullable List<SkippedDay>, @Nullable String> {

    private static final String CONFIRMED = " ";
    private static final String PROVISIONAL = " ? ";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<SkippedDay> days) {
        return days == null
                ? null
                : days.stream().map(SkippedDaysColumn::written).collect(Collectors.joining("\n"));
    }

    @Override
    public @Nullable List<SkippedDay> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : column.lines().map(SkippedDaysColumn::read).toList();
    }

    private static String written(SkippedDay day) {
        return day.holiday() == null
                ? day.date().toString()
                : day.date() + (day.provisional() ? PROVISIONAL : CONFIRMED) + day.holiday();
    }

    private static SkippedDay read(String line) {
        int end = line.indexOf(CONFIRMED);
        if (end < 0) {
            return SkippedDay.weekend(LocalDate.parse(line));
        }
        boolean provisional = line.startsWith(PROVISIONAL, end);
        return new SkippedDay(
                LocalDate.parse(line.substring(0, end)),
                line.substring(end + (provisional ? PROVISIONAL : CONFIRMED).length()),
                provisional);
    }
}
