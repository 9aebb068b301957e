package org.flightclearance.request.filing;

import java.util.List;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.RecordedRules;
import org.flightclearance.time.Validity;

/**
 * What filings need to know of their mission. Many calls read it at the same time; none changes it.
 *
 * @param restrictionPeriods when restrictions apply, wherever that is
 */
record KnownMission(Mission mission, RecordedRules rules, List<Validity> restrictionPeriods) {}
