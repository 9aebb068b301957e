package org.flightclearance.notice;

import java.util.List;

/**
 * The rules and the calendar of a mission, as they are recorded.
 *
 * @param rules in their current editions, oldest first
 * @param holidays by date; none if no rule counts working days
 */
public record RecordedRules(List<NoticeRule> rules, List<Holiday> holidays) {}
