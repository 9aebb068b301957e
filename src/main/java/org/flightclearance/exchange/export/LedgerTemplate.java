package org.flightclearance.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.exchange.LedgerRow;
import org.flightclearance.exchange.PastedRow;
import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.ledger.LedgerEntry;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;

/** A file to fill in: every column that an import reads, and two examples that pass the check. */
public final class LedgerTemplate {

    private final Mission mission;

    public LedgerTemplate(Mission mission) {
        this.mission = mission;
    }

    public void write(OutputStream out, CsvFlavour flavour, Wording wording) throws IOException {
        try (var file = new CsvLedgerWriter(out, flavour, Instant.EPOCH, wording, PastedRow.columns())) {
            var rows = Stream.of(answered(), waiting()).flatMap(entry -> LedgerRow.of(entry, null).stream());
            file.write(rows, mission.timeZone());
        }
    }

    private LedgerEntry answered() {
        var ber = Place.strip("Ber", 16.83, -2.52);
        var denial = ReplyBuilder.builder()
                .outcome(Outcome.DENIED)
                .receivedAt(at("2022-10-05T09:00"))
                .authorityReference("1204/MDAC")
                .reason(DenialReason.SECURITY)
                .build();
        var sent = SendingBuilder.builder()
                .at(at("2022-10-04T05:00"))
                .channel(Channel.NOTE_VERBALE)
                .outgoingReference("NV/2022/118")
                .build();
        return new LedgerEntry(
                null,
                filing(
                        "EXAMPLE-1",
                        Purpose.ISR,
                        new Aircraft(AircraftClass.UAV, "HRON", "99-01", "UNO701"),
                        List.of(
                                leg(Place.aerodrome("GAGO"), ber, "2022-10-07T06:00", "2022-10-07T08:00"),
                                leg(ber, Place.aerodrome("GAGO"), "2022-10-07T09:00", "2022-10-07T11:30")),
                        sent),
                List.of(denial),
                null,
                true);
    }

    /** Sent and without an answer. One that was not sent would be taken for a slip, because its departure has passed. */
    private LedgerEntry waiting() {
        var sent = SendingBuilder.builder()
                .at(at("2022-10-05T08:00"))
                .channel(Channel.EMAIL)
                .outgoingReference("NV/2022/121")
                .acknowledgedAt(at("2022-10-05T10:30"))
                .build();
        return new LedgerEntry(
                null,
                filing(
                        "EXAMPLE-2",
                        Purpose.CARGO,
                        AircraftBuilder.builder()
                                .aircraftClass(AircraftClass.FIXED_WING)
                                .type("AN26")
                                .callsign("UNO120")
                                .build(),
                        List.of(leg(
                                Place.aerodrome("GABS"),
                                Place.aerodrome("GAGO"),
                                "2022-10-08T07:00",
                                "2022-10-08T09:15")),
                        sent),
                List.of(),
                null,
                true);
    }

    private Filing filing(String clientReference, Purpose purpose, Aircraft aircraft, List<Leg> legs, Sending sent) {
        return FilingBuilder.builder()
                .mission(mission.code())
                .clientReference(clientReference)
                .purpose(purpose)
                .aircraft(aircraft)
                .sector(mission.sectors().stream().findFirst().orElse(null))
                .legs(List.copyOf(legs))
                .passengers(0)
                .cargoKg(0)
                .filedAt(at("2022-10-03T15:00"))
                .sent(sent)
                .build();
    }

    private Leg leg(Place from, Place to, String etd, String eta) {
        return new Leg(from, to, at(etd), at(eta));
    }

    private Instant at(String local) {
        ZoneId zone = mission.timeZone();
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
