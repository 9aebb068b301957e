package org.flightclearance.report;

/** Flights that the host state was only told of; in no total and no rate. */
public record Notifications(int sent, int blocked, int withdrawn) {}
