package org.flightclearance.notice;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;

/** The stored notice rules, in all their editions. */
@ApplicationScoped
public class NoticeRules implements PanacheRepositoryBase<NoticeRule, UUID> {

    /** The current editions, oldest first. */
    public List<NoticeRule> of(Mission mission) {
        return list("missionId = ?1 and replacedAt is null order by validFrom nulls first, name, ruleId", mission.id());
    }

    /** All editions of a rule, newest first; empty if there is no such rule. */
    public List<NoticeRule> editionsOf(UUID rule) {
        return list("ruleId = ?1 order by edition desc", rule);
    }
}
