package org.flightclearance.request.filing;

import java.util.List;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionVersion;
import org.flightclearance.notice.RecordedRules;
import org.flightclearance.time.Validity;

/**
 * What filings need to know of their mission. Many calls read it at the same time; none changes it.
 *
 * @param version in which all of it, or newer, was read
 * @param restrictionPeriods when restrictions apply, wherever that is
 */
record KnownMission(MissionVersion version, Mission mission, RecordedRules rules, List<Validity> restrictionPeriods) {}
