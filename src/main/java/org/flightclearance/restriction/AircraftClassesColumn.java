package org.flightclearance.restriction;

import jakarta.persistence.Converter;

import org.flightclearance.database.column.EnumListColumn;
import org.flightclearance.flight.AircraftClass;

@Converter
class AircraftClassesColumn extends EnumListColumn<AircraftClass> {

    AircraftClassesColumn() {
        super(AircraftClass.class);
    }
}
