package org.flightclearance.paper.host;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.PaperFrame;
import org.flightclearance.paper.host.HostPaper.Cell;
import org.flightclearance.paper.host.HostPaper.Fact;
import org.flightclearance.paper.host.HostPaper.Heading;
import org.flightclearance.paper.host.HostPaper.Table;
import org.flightclearance.paper.map.MapContent;
import org.flightclearance.paper.map.MapPicture;

/**
 * The flight programme: the letter that asks permission for flights or notifies them. Remarks and units are internal to
 * the mission, so it leaves them out.
 *
 * @param outgoingReference null in a draft that has none yet
 * @param at when it is sent, UTC
 * @param map the legs of the flights and the no-fly zones near them
 * @param aerodromes names by code, as far as they are known
 */
record FlightProgramme(
        Correspondents who,
        @Nullable String outgoingReference,
        Instant at,
        List<ProgrammeFlight> flights,
        Map<String, String> aerodromes,
        MapContent map,
        boolean draft,
        Wording wording) {

    private static final String TO_FILL_IN = "……………………";

    HostPaper paper() {
        var reference = Objects.requireNonNullElse(outgoingReference, TO_FILL_IN);
        var title = wording.text("paper.programme");
        var day = who.day(at);
        return new HostPaper(
                new PaperFrame(
                        wording,
                        outgoingReference == null ? title : title + " " + outgoingReference,
                        "%s – %s – %s".formatted(who.code(), title, reference),
                        who.marks(draft, wording),
                        true),
                who.sender(),
                List.of(
                        new Fact(wording.text("paper.to"), who.to(wording)),
                        new Fact(wording.text("paper.reference"), reference),
                        new Fact(wording.text("paper.date"), wording.day(day))),
                List.of(
                        opening(),
                        wording.text(
                                isLocalShown() ? "paper.programme.times" : "paper.programme.times_utc",
                                who.zone().getId())),
                List.of(new Table(
                        wording.text("paper.programme.flights", flights.size()),
                        headings(),
                        flights.stream().map(this::row).toList(),
                        wording.text("paper.programme.flights", 0))),
                map.isDrawable()
                        ? MapPicture.of("map", wording.text("map.of_programme"), map, wording, MapPicture.LARGEST)
                        : null,
                List.of(wording.text(
                        "paper.closing", who.code(), who.named(wording).addressed())),
                wording.text("paper.place", day),
                who.notes(wording));
    }

    private String opening() {
        long notified = flights.stream().filter(ProgrammeFlight::isNotified).count();
        long asked = flights.size() - notified;
        if (notified == 0) {
            return wording.text(
                    "paper.programme.asks", who.code(), who.named(wording).addressed(), asked);
        }
        return asked == 0
                ? wording.text(
                        "paper.programme.notifies",
                        who.code(),
                        who.named(wording).addressed(),
                        notified)
                : wording.text(
                        "paper.programme.asks_and_notifies",
                        who.code(),
                        who.named(wording).addressed(),
                        asked,
                        notified);
    }

    private List<Heading> headings() {
        boolean mixed = isMixed();
        var headings = new ArrayList<>(List.of(
                new Heading(wording.text("paper.reference"), 13),
                new Heading(wording.text("paper.callsign"), 8),
                new Heading(wording.text("paper.aircraft"), 11),
                new Heading(wording.text("paper.purpose"), 11),
                new Heading(wording.text("paper.legs"), mixed ? 33 : 40),
                new Heading(wording.text("paper.load"), mixed ? 14 : 17)));
        if (mixed) {
            headings.add(new Heading(wording.text("paper.asked"), 10));
        }
        return headings;
    }

    /** Whether some flights are asked for and others are notified. Otherwise the opening says it of all of them. */
    private boolean isMixed() {
        return flights.stream().map(ProgrammeFlight::isNotified).distinct().count() > 1;
    }

    /** Whether the clocks of the mission differ from UTC at any time of a leg. */
    private boolean isLocalShown() {
        return flights.stream()
                .flatMap(flight -> Objects.requireNonNull(flight.filing().legs()).stream())
                .flatMap(leg -> Stream.of(Objects.requireNonNull(leg).etd(), leg.eta()))
                .anyMatch(at -> !isUtc(Objects.requireNonNull(at)));
    }

    private boolean isUtc(Instant at) {
        return who.zone().getRules().getOffset(at).equals(ZoneOffset.UTC);
    }

    private List<Cell> row(ProgrammeFlight flight) {
        var aircraft = flight.aircraft();
        var filed = flight.filing();
        var cells = new ArrayList<>(List.of(
                Cell.of(flight.reference()),
                Cell.of(aircraft.callsign()),
                Cell.of(
                        aircraft.type(),
                        aircraft.registration(),
                        wording.word(Objects.requireNonNull(aircraft.aircraftClass()))),
                Cell.of(
                        wording.word(Objects.requireNonNull(filed.purpose())),
                        filed.permit() == null ? null : wording.text("paper.permit", filed.permit())),
                new Cell(legs(Objects.requireNonNull(filed.legs()))),
                Cell.of(
                        filed.passengers() == null ? null : wording.text("paper.persons", filed.passengers()),
                        filed.crew() == null
                                ? null
                                : wording.text("paper.count", wording.text("field.crew"), filed.crew()),
                        filed.cargoKg() == null ? null : wording.text("paper.cargo", filed.cargoKg()),
                        filed.dangerousGoods() == null
                                ? wording.text("paper.no_dangerous_goods")
                                : wording.text("paper.dangerous_goods", filed.dangerousGoods()))));
        if (isMixed()) {
            cells.add(Cell.of(wording.text(flight.isNotified() ? "paper.notified" : "paper.permission")));
        }
        return cells;
    }

    private List<String> legs(List<? extends @Nullable Leg> legs) {
        var lines = new ArrayList<String>();
        var places = new PlaceWords(aerodromes);
        for (int i = 0; i < legs.size(); i++) {
            var leg = Objects.requireNonNull(legs.get(i));
            var number = legs.size() == 1 ? "" : (i + 1) + ". ";
            lines.add(number + places.of(leg.from()) + " – " + places.of(leg.to()));
            lines.add(time("paper.etd", leg.etd()));
            lines.add(time("paper.eta", leg.eta()));
        }
        return lines;
    }

    private String time(String key, @Nullable Instant at) {
        var instant = Objects.requireNonNull(at);
        return isUtc(instant)
                ? wording.text(key + "_utc", instant)
                : wording.text(key, instant, instant.atZone(who.zone()).toLocalDateTime());
    }
}
