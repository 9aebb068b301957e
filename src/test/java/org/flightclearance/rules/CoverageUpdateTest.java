package org.flightclearance.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.flight.Purpose;
import org.flightclearance.permit.PermitKind;
import org.flightclearance.permit.PermitProfile;
import org.flightclearance.permit.Permits;
import org.flightclearance.permit.SuspensionProfile;
import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.rules.SomeFlights.ADMIN;
import static org.flightclearance.rules.SomeFlights.inTransaction;

/** The effect of changed permits on the requests that name them. */
@OnBothDatabases
class CoverageUpdateTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2022-10-01");
    private static final Instant FIRST = Instant.parse("2022-09-20T08:00:00Z");
    private static final int FLIGHTS = 8;
    private static final int CHANGES = 8;

    @Inject
    SomeFlights flights;

    @Inject
    PermitService service;

    @Inject
    Permits permits;

    private final Random random = new Random(20221001);

    /** Instants, and the report as it was computed then. */
    private final LinkedHashMap<Instant, String> reports = new LinkedHashMap<>();

    @Test
    void coverage_follows_every_change_and_a_report_as_of_an_instant_stays_what_it_was() {
        var code = mission();
        var permit = service.bring(ADMIN, FIRST, permit(code, "2022-10-01", "2022-10-31", null), false)
                .permit()
                .id();
        var filed = new ArrayList<String>();
        for (int i = 0; i < FLIGHTS; i++) {
            var departure = Instant.parse("2022-09-28T06:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 38)));
            filed.add(flights.naming(code, "AV/1", departure.minus(Duration.ofHours(80)), departure));
        }
        var now = Instant.parse("2022-11-20T08:00:00Z");
        for (int i = 0; i < CHANGES; i++) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(30)));
            change(code, permit, now);
            var at = now.plusSeconds(1);
            var covered = inTransaction(() -> {
                var terms = permits.visibleTo(ADMIN, permit).orElseThrow();
                return filed.stream()
                        .filter(reference -> terms.coverage(
                                        flights.request(reference).filedFlight(), 0)
                                .covers())
                        .toList();
            });
            assertThat(filed.stream()
                            .filter(reference -> flights.request(reference).isCovered()))
                    .containsExactlyElementsOf(covered);
            reports.put(at, flights.report(code, OCTOBER, at));
        }
        assertThat(reports.values().stream().distinct()).hasSizeGreaterThanOrEqualTo(CHANGES / 2);
        reports.forEach((at, then) ->
                assertThat(flights.report(code, OCTOBER, at)).as("as of %s", at).isEqualTo(then));
    }

    /** A change that the rules of permits refuse does not matter. */
    private void change(String code, UUID permit, Instant now) {
        var from = OCTOBER.plusDays(random.nextInt(28));
        var to = from.plusDays(random.nextInt(8));
        try {
            switch (random.nextInt(3)) {
                case 0 ->
                    service.suspend(
                            ADMIN,
                            now,
                            permit,
                            new SuspensionProfile(from.toString(), to.toString(), "why", false),
                            false);
                case 1 -> {
                    var recorded = inTransaction(
                            () -> permits.visibleTo(ADMIN, permit).orElseThrow().suspensions());
                    if (!recorded.isEmpty()) {
                        var one = recorded.get(random.nextInt(recorded.size())).id();
                        service.resuspend(
                                ADMIN,
                                now,
                                permit,
                                one,
                                before -> new SuspensionProfile(
                                        before.from(), before.to(), before.why(), random.nextBoolean()),
                                false);
                    }
                }
                default -> {
                    var said = permit(
                            code,
                            OCTOBER.plusDays(random.nextInt(6)).toString(),
                            OCTOBER.plusDays(20L + random.nextInt(15)).toString(),
                            random.nextBoolean() ? null : weekdays());
                    service.change(ADMIN, now, permit, before -> said, false);
                }
            }
        } catch (Refused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private List<DayOfWeek> weekdays() {
        return Stream.of(DayOfWeek.values())
                .filter(any -> random.nextInt(4) > 0)
                .toList();
    }

    private static PermitProfile permit(String code, String from, String to, List<DayOfWeek> weekdays) {
        return new PermitProfile(
                code,
                "Ministry of Defence",
                "AV/1",
                PermitKind.BLOCK,
                from,
                to,
                List.of(Purpose.ISR),
                null,
                null,
                null,
                null,
                weekdays,
                null,
                null,
                null,
                "A letter");
    }
}
