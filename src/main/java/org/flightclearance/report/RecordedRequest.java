package org.flightclearance.report;

import java.time.Instant;

/**
 * A request as a report counts it, with the time of its latest entry.
 *
 * @param recordedAt when it was recorded like this, UTC
 */
public record RecordedRequest(ReportedRequest request, Instant recordedAt) {}
