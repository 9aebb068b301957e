package org.flightclearance.alert.telling;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.jboss.logging.Logger;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.publication.OutdatedReports;

/** Tells of published reports that would show other figures today. */
@ApplicationScoped
class ReportTeller implements Teller {

    private static final Logger LOG = Logger.getLogger(ReportTeller.class);

    private final Missions missions;
    private final OutdatedReports reports;

    ReportTeller(Missions missions, OutdatedReports reports) {
        this.missions = missions;
        this.reports = reports;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.PUBLICATION_CHANGED);
    }

    /** Compares in transactions of its own, and reads between them: a thread without a call needs a context for that. */
    @Override
    @ActivateRequestContext
    public Map<UUID, Telling> tell(Collection<Occasion> occasions, Instant now) {
        var told = new HashMap<UUID, Telling>();
        for (var occasion : occasions) {
            try {
                tell(occasion, now).ifPresent(telling -> told.put(occasion.id(), telling));
            } catch (RuntimeException failed) {
                // It reads far more than the others, which must not wait for it: next Monday it is compared again
                LOG.warnf(failed, "Published reports could not be compared for alert %s", occasion.id());
            }
        }
        return told;
    }

    private Optional<Telling> tell(Occasion occasion, Instant now) {
        var mission = OwnTransaction.call(() -> missions.findById(occasion.missionId()));
        var changed = reports.newest(mission, now).stream()
                .filter(report -> report.changed() > 0)
                .map(report ->
                        Sentence.of("alert.publication_changed", report.report().title(), report.changed()))
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Telling(mission.code(), null, "/publications?mission=" + mission.code(), changed));
    }
}
