package org.flightclearance.mission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** The stored missions. A caller sees only the missions that they may read. */
@ApplicationScoped
public class Missions implements PanacheRepositoryBase<Mission, UUID> {

    public Optional<Mission> visibleTo(Actor actor, @Nullable String code) {
        return code == null || !actor.mayRead(code)
                ? Optional.empty()
                : find("from Mission m left join fetch m.authorities left join fetch m.sectors where m.code = ?1", code)
                        .list()
                        .stream()
                        .findFirst();
    }

    /** @throws Refused as not found, also if the caller may not know that the mission exists */
    public Mission of(Actor actor, @Nullable String code) {
        return visibleTo(actor, code).orElseThrow(Refused::notFound);
    }

    /** Those that the caller may read, by their codes. */
    public List<Mission> visibleTo(Actor actor) {
        return actor.isAdmin() ? listAll(Sort.by("code")) : list("code in ?1", Sort.by("code"), actor.missions());
    }

    /** Tells whether a mission and its rules are still as they were, without reading them; empty if there is none. */
    public Optional<MissionVersion> version(String code) {
        return getEntityManager()
                .createQuery(
                        "select new org.flightclearance.mission.MissionVersion(m.id, m.version, m.rulesRevision.number)"
                                + " from Mission m where m.code = ?1",
                        MissionVersion.class)
                .setParameter(1, code)
                .getResultList()
                .stream()
                .findFirst();
    }

    public RulesRevision rulesRevision(Mission mission) {
        return getEntityManager()
                .createQuery("select m.rulesRevision from Mission m where m.id = ?1", RulesRevision.class)
                .setParameter(1, mission.id())
                .getSingleResult();
    }

    /** Locks the mission's row for a transaction that changes its rules, calendar or restrictions, and so its version. */
    public void lockToChangeRules(UUID mission, Instant now) {
        lock(mission);
        update("rulesRevision.number = rulesRevision.number + 1, rulesRevision.at = ?1 where id = ?2", now, mission);
    }

    /** Locks the mission's row until the transaction ends, for work that only one transaction may do at a time. */
    public void lock(UUID mission) {
        findById(mission, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks the rows of all missions until the transaction ends, in the order of their codes, for a change that concerns all. */
    public void lockAll() {
        find("order by code").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
