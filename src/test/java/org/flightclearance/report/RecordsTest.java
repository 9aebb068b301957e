package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;

/** A report runs many queries while other users record. */
@OnBothDatabases
class RecordsTest {

    private static final Instant RECORDED = Instant.parse("2022-09-01T00:00:00Z");

    @Inject
    Missions missions;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    Records records;

    /** One as-of instant after all records, and one in the middle of them. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01T00:00:00Z", "2022-12-01T00:00:00Z"})
    void all_queries_of_a_report_see_the_same_records(Instant asOf) {
        var mission = recorded();
        var quarter = ReportPeriod.of(new Quarter(2022, 4), mission.timeZone());
        var before = figures(mission, quarter, asOf);
        var during = records.read(mission, asOf, recorded -> {
            int sent = recorded.sent(quarter, Basis.SENT).size();
            recordMore(mission);
            return figures(recorded, quarter, sent);
        });
        assertThat(during).isEqualTo(before);
        assertThat(figures(mission, quarter, asOf)).isNotEqualTo(before);
    }

    private List<Object> figures(Mission mission, ReportPeriod quarter, Instant asOf) {
        return records.read(
                mission,
                asOf,
                recorded -> figures(
                        recorded, quarter, recorded.sent(quarter, Basis.SENT).size()));
    }

    private static List<Object> figures(RecordsAsOf recorded, ReportPeriod quarter, int sent) {
        return List.of(
                sent,
                recorded.openAt(quarter.start()).size(),
                recorded.filedNeverSent(quarter).size(),
                recorded.outcomes(List.of(quarter), Basis.OUTCOME),
                recorded.sent(quarter, Basis.DEPARTURE).size());
    }

    /** Records in other transactions, as other users would. */
    private void recordMore(Mission mission) {
        QuarkusTransaction.suspendingExisting()
                .run(() -> new RandomHistories(14, mission.code(), filing, service).record(60, RECORDED));
    }

    private Mission recorded() {
        var code = mission("Africa/Bamako");
        new RandomHistories(13, code, filing, service).record(60, RECORDED);
        return missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
    }
}
