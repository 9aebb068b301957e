package org.flightclearance.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Missions;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.history.HistoryEntry;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

/** Requests for drone flights from Gao to Timbuktu, filed and answered at the instants that a test gives. */
@ApplicationScoped
public class SomeFlights {

    public static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN), Set.of());

    private static final Place GAO = Place.strip("Gao", 16.25, 0.0);
    private static final Place TIMBUKTU = Place.strip("Timbuktu", 16.73, -3.0);

    private final FilingService filing;
    private final RequestService service;
    private final FlightRequests requests;
    private final HistoryEntries history;
    private final Missions missions;
    private final DenialReports reports;

    SomeFlights(
            FilingService filing,
            RequestService service,
            FlightRequests requests,
            HistoryEntries history,
            Missions missions,
            DenialReports reports) {
        this.filing = filing;
        this.service = service;
        this.requests = requests;
        this.history = history;
        this.missions = missions;
        this.reports = reports;
    }

    public static Actor officer(String mission) {
        return new Actor("officer", Set.of(Role.OFFICER), Set.of(mission));
    }

    public String file(String mission, Purpose purpose, Instant sent, Instant departure) {
        return filing.file(officer(mission), sent, filing(mission, purpose, sending(sent), departure))
                .reference();
    }

    /** A request that names a permit, sent and entered at that instant. */
    String naming(String mission, String permit, Instant sent, Instant departure) {
        var filing = filing(mission, Purpose.ISR, sending(sent), departure);
        return this.filing
                .file(officer(mission), sent, filing.withPermit(permit))
                .reference();
    }

    public String unsent(String mission, Instant filed, Instant departure) {
        return filing.file(officer(mission), filed, filing(mission, Purpose.ISR, null, departure))
                .reference();
    }

    public void revoked(String reference, Instant at) {
        var denial = ReplyBuilder.builder()
                .outcome(Outcome.DENIED)
                .receivedAt(at)
                .reason(DenialReason.SECURITY)
                .build();
        service.revoke(officer(request(reference).mission().code()), at, reference, denial, null, Findings.noting());
    }

    public String answered(String reference, Outcome outcome, Instant at) {
        var reply = ReplyBuilder.builder()
                .outcome(outcome)
                .receivedAt(at)
                .reason(outcome == Outcome.DENIED ? DenialReason.SECURITY : null)
                .build();
        var mission = request(reference).mission().code();
        return service.answer(officer(mission), at, reference, reply, null, Findings.noting())
                .reference();
    }

    public void withdrawn(String reference, Instant at) {
        var withdrawal = new Withdrawal(WithdrawalReason.WEATHER, at);
        var mission = request(reference).mission().code();
        service.withdraw(officer(mission), at, reference, withdrawal, null, Findings.noting());
    }

    /** Gives a request another departure. */
    public void amended(String reference, Instant departure, Instant at) {
        var request = request(reference);
        var mission = request.mission().code();
        var filed = inTransaction(() -> requests.of(ADMIN, reference).asFiled());
        var leg = new Leg(GAO, TIMBUKTU, departure, departure.plus(Duration.ofHours(1)));
        var seen = new SeenState(request.version(), request.statusAt(at));
        service.amend(officer(mission), at, reference, filed.withLegs(List.of(leg)), seen, Findings.noting());
    }

    public FlightRequest request(String reference) {
        return inTransaction(() -> requests.of(ADMIN, reference));
    }

    List<HistoryEntry> history(String reference) {
        return inTransaction(() -> history.of(requests.of(ADMIN, reference)));
    }

    List<Move> moves(String reference) {
        return history(reference).stream().map(HistoryEntry::move).toList();
    }

    /** Every figure of the report for that quarter, computed as of that instant. */
    String report(String mission, LocalDate quarter, Instant asOf) {
        var of = inTransaction(() -> missions.of(ADMIN, mission));
        var report = reports.report(of, ReportPeriod.of(Quarter.of(quarter), of.timeZone()), Basis.SENT, asOf);
        return report.total() + " " + report.byBreakdown() + " " + report.balance() + " " + report.notifications() + " "
                + report.permits();
    }

    static Sending sending(Instant at) {
        return SendingBuilder.builder().at(at).channel(Channel.EMAIL).build();
    }

    static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static Filing filing(String mission, Purpose purpose, @Nullable Sending sending, Instant departure) {
        var leg = new Leg(GAO, TIMBUKTU, departure, departure.plus(Duration.ofHours(1)));
        return FilingBuilder.builder()
                .mission(mission)
                .purpose(purpose)
                .aircraft(AircraftBuilder.builder()
                        .aircraftClass(AircraftClass.UAV)
                        .build())
                .sector("East")
                .legs(List.of(leg))
                .sent(sending)
                .build();
    }
}
