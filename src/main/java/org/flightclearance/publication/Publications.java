package org.flightclearance.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Basis;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.security.Actor;

/** The published reports. Everybody who may read a mission may read its publications. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    private static final String WHOLE =
            "select distinct p from Publication p join fetch p.mission left join fetch p.revises left join fetch p.files ";

    /** The newest first. */
    public List<Publication> of(Mission mission) {
        return list(WHOLE + "where p.mission = ?1 order by p.publishedAt desc, p.id desc", mission);
    }

    /**
     * The newest publications that no revision has replaced, the newest first.
     *
     * @param most how many at most
     */
    List<PublishedReport> inForce(Mission mission, int most) {
        return getEntityManager()
                .createQuery(
                        """
                        select new org.flightclearance.publication.PublishedReport(p.id, p.title, p.firstDay, p.lastDay,
                            p.timeZone, p.basis, p.publishedAt)
                        from Publication p where p.mission = :mission
                        and not exists (select 1 from Publication later where later.revises = p)
                        order by p.publishedAt desc, p.id desc""",
                        PublishedReport.class)
                .setParameter("mission", mission)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<Publication> visibleTo(Actor actor, UUID id) {
        return list(WHOLE + "where p.id = ?1", id).stream()
                .filter(publication -> actor.mayRead(publication.mission().code()))
                .findFirst();
    }

    /** The revision that replaces this publication; empty if there is none. */
    public Optional<Publication> revisionOf(Publication publication) {
        return list(WHOLE + "where p.revises = ?1", publication).stream().findFirst();
    }

    /** The latest last day of all publications that no revision had replaced at that instant. */
    public Optional<LocalDate> lastPublishedDay(Mission mission, Instant asOf) {
        return find(
                        """
                        from Publication p where p.mission = ?1 and p.publishedAt <= ?2
                        and not exists (select 1 from Publication later where later.revises = p and later.publishedAt <= ?2)
                        order by p.lastDay desc""",
                        mission,
                        asOf)
                .page(0, 1)
                .list()
                .stream()
                .findFirst()
                .map(publication -> publication.period().to());
    }

    /**
     * The days since the report that was the last published one at that instant, up to the day of the instant.
     *
     * @throws Refused if nothing had been published, or the last published report does not end before that day
     */
    public ReportPeriod sinceLast(Mission mission, Instant asOf) {
        var today = asOf.atZone(mission.timeZone()).toLocalDate();
        var first = lastPublishedDay(mission, asOf)
                .orElseThrow(() -> Refused.at("/since", "fault.nothing_published", mission.code()))
                .plusDays(1);
        if (first.isAfter(today)) {
            throw Refused.at("/since", "fault.published_until", first.minusDays(1));
        }
        return ReportPeriod.of(first, today, mission.timeZone());
    }

    /** The current publication for these days and this basis: the newest one, or the last of its revisions. */
    Optional<Publication> current(Mission mission, ReportPeriod period, Basis basis) {
        return find(
                        "mission = ?1 and firstDay = ?2 and lastDay = ?3 and basis = ?4 order by revision desc",
                        mission,
                        period.from(),
                        period.to(),
                        basis)
                .list()
                .stream()
                .findFirst()
                .map(this::newest);
    }

    /** The last in the chain of revisions of this publication. */
    Publication newest(Publication publication) {
        return revisionOf(publication).map(this::newest).orElse(publication);
    }
}
