package org.flightclearance.request;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.permit.PermitLimits;
import org.flightclearance.request.field.Field;
import org.flightclearance.request.field.FieldKind;
import org.flightclearance.request.field.FieldKind.Choice;
import org.flightclearance.request.field.FieldKind.Text;
import org.flightclearance.request.field.FieldKind.Time;
import org.flightclearance.request.field.FieldKind.WholeNumber;

/**
 * The table of the fields of a filing, except mission, legs and sending. Checks, forms, ledger columns, history and pages
 * all read it. The order is that of the pages.
 */
public enum FilingField implements Field.InTable<Filing, FilingBuilder> {
    PURPOSE(
            Section.FLIGHT,
            true,
            new Field<>("/purpose", new Choice<>(Purpose.class), Filing::purpose, FilingBuilder::purpose)),
    CLEARANCE(
            Section.FLIGHT,
            true,
            new Field<>("/clearance", new Choice<>(Clearance.class), Filing::clearance, FilingBuilder::clearance)),
    /** A standing permit of the authority, by its number. */
    PERMIT(
            Section.FLIGHT,
            true,
            new Field<>("/permit", new Text(PermitLimits.NUMBER), Filing::permit, FilingBuilder::permit)),
    AIRCRAFT_CLASS(
            Section.FLIGHT,
            true,
            aircraft(
                    "/aircraft/class",
                    new Choice<>(AircraftClass.class),
                    Aircraft::aircraftClass,
                    AircraftBuilder::aircraftClass)),
    AIRCRAFT_TYPE(
            Section.FLIGHT, true, aircraft("/aircraft/type", new Text(20), Aircraft::type, AircraftBuilder::type)),
    REGISTRATION(
            Section.FLIGHT,
            false,
            aircraft("/aircraft/registration", new Text(20), Aircraft::registration, AircraftBuilder::registration)),
    CALLSIGN(
            Section.FLIGHT,
            false,
            aircraft("/aircraft/callsign", new Text(20), Aircraft::callsign, AircraftBuilder::callsign)),
    SECTOR(Section.FLIGHT, true, new Field<>("/sector", Text.LOOKED_UP, Filing::sector, FilingBuilder::sector)),
    PASSENGERS(
            Section.LOAD,
            false,
            new Field<>("/passengers", new WholeNumber(0, 1_000), Filing::passengers, FilingBuilder::passengers)),
    CREW(Section.LOAD, false, new Field<>("/crew", new WholeNumber(0, 100), Filing::crew, FilingBuilder::crew)),
    CARGO_KG(
            Section.LOAD,
            false,
            new Field<>("/cargo_kg", new WholeNumber(0, 1_000_000), Filing::cargoKg, FilingBuilder::cargoKg)),
    DANGEROUS_GOODS(
            Section.LOAD,
            true,
            new Field<>("/dangerous_goods", new Text(500), Filing::dangerousGoods, FilingBuilder::dangerousGoods)),
    UNIT(Section.LOAD, false, new Field<>("/unit", new Text(100), Filing::unit, FilingBuilder::unit)),
    REMARKS(Section.LOAD, false, new Field<>("/remarks", Text.SENTENCES, Filing::remarks, FilingBuilder::remarks)),
    CLIENT_REFERENCE(
            Section.LOAD,
            true,
            new Field<>("/client_reference", new Text(100), Filing::clientReference, FilingBuilder::clientReference)),
    FILED_AT(Section.LOAD, false, new Field<>("/filed_at", new Time(), Filing::filedAt, FilingBuilder::filedAt)),
    REPEATS(Section.LINEAGE, false, new Field<>("/repeats", Text.LOOKED_UP, Filing::repeats, FilingBuilder::repeats)),
    AMENDS(Section.LINEAGE, false, new Field<>("/amends", Text.LOOKED_UP, Filing::amends, FilingBuilder::amends));

    /** The part of a page that shows a field. */
    public enum Section {
        /** Before the legs. */
        FLIGHT,
        /** After the legs. */
        LOAD,
        /** Links to the requests that it repeats or amends; not fields of a form. */
        LINEAGE
    }

    private final Section section;
    private final boolean permission;
    private final Field<Filing, FilingBuilder, ?> field;

    /** @param permission whether a change after the sending needs a new request */
    FilingField(Section section, boolean permission, Field<Filing, FilingBuilder, ?> field) {
        this.section = section;
        this.permission = permission;
        this.field = field;
    }

    @Override
    public Field<Filing, FilingBuilder, ?> field() {
        return field;
    }

    public Section section() {
        return section;
    }

    /** The fields of a section, in the order of the page. */
    public static Stream<FilingField> of(Section section) {
        return Stream.of(values()).filter(field -> field.section == section);
    }

    /** Whether both ask for the same permission, apart from the legs. */
    public static boolean isSamePermission(Filing one, Filing other) {
        return Stream.of(values())
                .filter(field -> field.permission)
                .allMatch(field -> Objects.equals(field.of(one), field.of(other)));
    }

    private static <T> Field<Filing, FilingBuilder, T> aircraft(
            String pointer,
            FieldKind<T> kind,
            Function<Aircraft, @Nullable T> getter,
            BiFunction<AircraftBuilder, @Nullable T, AircraftBuilder> setter) {
        return new Field<>(
                pointer,
                kind,
                filing -> filing.aircraft() == null ? null : getter.apply(filing.aircraft()),
                (filing, value) -> filing.aircraft(setter.apply(
                                filing.aircraft() == null
                                        ? AircraftBuilder.builder()
                                        : AircraftBuilder.builder(filing.aircraft()),
                                value)
                        .build()));
    }
}
