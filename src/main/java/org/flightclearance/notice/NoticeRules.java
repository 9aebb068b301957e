package org.flightclearance.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;

/** The stored notice rules, in all their editions. */
@ApplicationScoped
public class NoticeRules implements PanacheRepositoryBase<NoticeRule, UUID> {

    private static final String BEGUN =
            """
            select new org.flightclearance.notice.BegunEditions(count(r), max(r.validFrom)) from NoticeRule r
            where r.missionId = :mission and (r.validFrom is null or r.validFrom <= :now)
                and (r.validFrom is null or r.replacedAt is null or r.validFrom < r.replacedAt)""";

    /** The current editions, oldest first. */
    public List<NoticeRule> of(Mission mission) {
        return list("missionId = ?1 and replacedAt is null order by validFrom nulls first, name, ruleId", mission.id());
    }

    /** Those that have begun by now, also those that were replaced or ended since. */
    public BegunEditions begun(Mission mission, Instant now) {
        return getEntityManager()
                .createQuery(BEGUN, BegunEditions.class)
                .setParameter("mission", mission.id())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** All editions of a rule, newest first; empty if there is no such rule. */
    public List<NoticeRule> editionsOf(UUID rule) {
        return list("ruleId = ?1 order by edition desc", rule);
    }
}
