package org.flightclearance.notice;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;

/** The notice rules that are stored, in all their editions. */
@ApplicationScoped
public class NoticeRules implements PanacheRepositoryBase<NoticeRule, UUID> {

    /** As they stand, oldest first. */
    public List<NoticeRule> of(Mission mission) {
        return list("missionId = ?1 and replacedAt is null order by validFrom nulls first, name, ruleId", mission.id());
    }

    /** All that one rule has said, newest first; empty where there is none. */
    public List<NoticeRule> editionsOf(UUID rule) {
        return list("ruleId = ?1 order by edition desc", rule);
    }
}
