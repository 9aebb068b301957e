package org.flightclearance.report;

/** The number of notifications, which need no permission. They are in no total and no rate. */
public record Notifications(int sent, int blocked, int withdrawn) {}
