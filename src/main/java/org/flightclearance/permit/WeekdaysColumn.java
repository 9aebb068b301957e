package org.flightclearance.permit;

import java.time.DayOfWeek;
import jakarta.persistence.Converter;

import org.flightclearance.database.column.EnumListColumn;

@Converter
class WeekdaysColumn extends EnumListColumn<DayOfWeek> {

    WeekdaysColumn() {
        super(DayOfWeek.class);
    }
}
