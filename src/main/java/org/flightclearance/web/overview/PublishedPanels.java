package org.flightclearance.web.overview;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.publication.OutdatedReports;

/** Compares the published reports with what is recorded today. */
@ApplicationScoped
class PublishedPanels {

    private final OutdatedReports reports;

    PublishedPanels(OutdatedReports reports) {
        this.reports = reports;
    }

    /**
     * The published reports that have changed.
     *
     * @param compared how many were compared; 0: none was published
     */
    public record Published(int compared, List<Row> rows) {}

    /** @param changed how many requests are counted differently, in words */
    public record Row(String title, String published, String address, String changed) {}

    Published read(Mission mission, Instant now, Wording wording) {
        var newest = reports.newest(mission, now);
        return new Published(
                newest.size(),
                newest.stream()
                        .filter(one -> one.changed() > 0)
                        .map(one -> new Row(
                                one.report().title(),
                                wording.instant(one.report().publishedAt()),
                                "/publications/" + one.report().id() + "#since",
                                wording.text("publication.changed", one.changed())))
                        .toList());
    }
}
