package org.flightclearance.restriction;

import jakarta.persistence.Converter;

import org.flightclearance.database.column.EnumListColumn;
import org.flightclearance.flight.Purpose;

@Converter
class PurposesColumn extends EnumListColumn<Purpose> {

    PurposesColumn() {
        super(Purpose.class);
    }
}
