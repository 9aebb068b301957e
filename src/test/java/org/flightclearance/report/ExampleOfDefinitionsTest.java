package org.flightclearance.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.Channel;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.Status;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;

/** Files the ten requests of docs/definitions.md and checks each figure that is bold there. */
@QuarkusTest
class ExampleOfDefinitionsTest {

    private static final Instant AS_OF = Instant.parse("2023-01-15T00:00:00Z");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .* \\| (.*) \\|$");
    private static final Pattern KEYED = Pattern.compile("(\\w[\\w-]*) \\*\\*(\\d+)\\*\\*");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([\\d.]+)\\*\\*");

    @Inject
    Missions missions;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    DenialReports reports;

    private String code;
    private Actor officer;

    @Test
    void every_figure_in_bold_is_correct() throws IOException {
        var mission = filed();
        var report =
                reports.report(mission, ReportPeriod.of(new Quarter(2022, 4), mission.timeZone()), Basis.SENT, AS_OF);
        var next =
                reports.report(mission, ReportPeriod.of(new Quarter(2023, 1), mission.timeZone()), Basis.SENT, AS_OF);
        int compared = 0;
        var rows = ROW.matcher(Files.readString(Path.of("docs/definitions.md")));
        while (rows.find()) {
            var name = rows.group(1);
            var example = rows.group(2);
            var breakdown = List.of(Breakdown.values()).stream()
                    .filter(known -> known.wireName().equals(name))
                    .findFirst();
            if (breakdown.isPresent()) {
                var keyed = KEYED.matcher(example);
                while (keyed.find()) {
                    assertThat(sent(report, breakdown.get(), keyed.group(1)))
                            .as("%s %s", name, keyed.group(1))
                            .isEqualTo(keyed.group(2));
                    compared++;
                }
            } else {
                var bold = BOLD.matcher(example);
                while (bold.find()) {
                    assertThat(figure(report, next, name)).as(name).isEqualTo(bold.group(1));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(38);
        assertThat(report.balance()).isEqualTo(new Balance(0, 9, 3, 2, 2, 1, 1));
        assertThat(LegFigures.of(report).orElseThrow().total()).isEqualTo(new LegFigures.Counts(9, 3, 2, 2));
        assertThat(OpenAge.of(report)).isEqualTo(new OpenAge(0, new BigDecimal("15.8")));
        assertThat(next.carriedOver().count(Column.PENDING)).isEqualTo(1);
    }

    private static String figure(DenialReport report, DenialReport next, String name) {
        var total = report.total();
        return String.valueOf(
                switch (name) {
                    case "denied_rate" -> total.deniedRate();
                    case "denied_or_unanswered_rate" -> total.deniedOrUnansweredRate();
                    case "distinct_flights" -> total.distinctFlights();
                    case "median_answer_hours" -> total.medianAnswerHours();
                    case "p90_answer_hours" -> total.p90AnswerHours();
                    case "notifications" -> report.notifications().sent();
                    case "permits" -> report.permits().underPermit();
                    case "carried_over" -> next.carriedOver().count(Column.SENT);
                    case "balance" -> report.balance().closing();
                    default -> total.count(Column.named(name).orElseThrow());
                });
    }

    private static String sent(DenialReport report, Breakdown breakdown, String key) {
        return report.byBreakdown().get(breakdown).stream()
                .filter(row -> row.key().equals(key))
                .map(row -> String.valueOf(row.figures().count(Column.SENT)))
                .findFirst()
                .orElse("no row");
    }

    private Mission filed() {
        code = mission();
        officer = new Actor("officer", Set.of(Role.OFFICER), Set.of(code));
        var a = file("East", AircraftClass.UAV, Purpose.ISR, "2022-10-04T06", "2022-10-07T06");
        var b = file("East", AircraftClass.UAV, Purpose.ISR, "2022-10-04T06", "2022-10-07T06");
        file("East", AircraftClass.ROTARY_WING, Purpose.CONVOY_ESCORT, "2022-10-10T06", "2022-10-12T06");
        var d = file("Centre", AircraftClass.ROTARY_WING, Purpose.CONVOY_ESCORT, "2022-10-10T06", "2022-10-11T00");
        var e = file("Centre", AircraftClass.FIXED_WING, Purpose.ROTATION, "2022-10-20T06", "2022-10-24T06");
        var f = file("West", AircraftClass.FIXED_WING, Purpose.ROTATION, "2022-10-20T06", "2022-10-24T06");
        var g = file("West", AircraftClass.FIXED_WING, Purpose.ROTATION, "2022-11-01T06", "2022-11-05T06");
        var h = file("West", AircraftClass.FIXED_WING, Purpose.ROTATION, "2022-11-01T06", "2022-11-05T06");
        file("East", AircraftClass.UAV, Purpose.ISR, "2022-12-30T06", "2023-01-20T06");
        file("East", AircraftClass.ROTARY_WING, Purpose.MEDEVAC, "2022-10-05T06", "2022-10-06T06");
        answer(a, Outcome.APPROVED, "2022-10-05T06");
        answer(b, Outcome.DENIED, "2022-10-06T06");
        service.answer(
                officer,
                at("2022-10-06T18"),
                b,
                reply(Outcome.APPROVED, "2022-10-06T18"),
                new SeenState(2, Status.DENIED),
                Findings.noting());
        answer(d, Outcome.DENIED, "2022-10-12T06");
        answer(e, Outcome.APPROVED, "2022-10-21T06");
        service.revoke(
                officer, at("2022-10-23T06"), e, reply(Outcome.DENIED, "2022-10-23T06"), null, Findings.noting());
        answer(f, Outcome.APPROVED, "2022-10-24T02");
        answer(g, Outcome.APPROVED, "2022-11-02T06");
        withdraw(g, "2022-11-03T06");
        withdraw(h, "2022-11-02T06");
        return missions.of(officer, code);
    }

    private String file(String sector, AircraftClass aircraftClass, Purpose purpose, String sent, String departure) {
        var leg = new Leg(
                Place.aerodrome("GAGO"),
                Place.aerodrome("GATB"),
                at(departure),
                at(departure).plusSeconds(3600));
        var filed = FilingBuilder.builder()
                .mission(code)
                .purpose(purpose)
                .aircraft(AircraftBuilder.builder().aircraftClass(aircraftClass).build())
                .sector(sector)
                .legs(List.of(leg))
                .sent(SendingBuilder.builder()
                        .at(at(sent))
                        .channel(Channel.EMAIL)
                        .build())
                .build();
        return filing.file(officer, at(sent), filed).reference();
    }

    private void answer(String reference, Outcome outcome, String received) {
        service.answer(officer, at(received), reference, reply(outcome, received), null, Findings.noting());
    }

    private void withdraw(String reference, String at) {
        service.withdraw(
                officer, at(at), reference, new Withdrawal(WithdrawalReason.WEATHER, at(at)), null, Findings.noting());
    }

    private static Reply reply(Outcome outcome, String received) {
        var reason = outcome == Outcome.DENIED ? DenialReason.SECURITY : null;
        return ReplyBuilder.builder()
                .outcome(outcome)
                .receivedAt(at(received))
                .reason(reason)
                .build();
    }

    private static Instant at(String hour) {
        return Instant.parse(hour + ":00:00Z");
    }
}
