package org.flightclearance.report;

/**
 * The number of notifications, which need no permission. They are in no total and no rate.
 *
 * @param unconfirmed neither blocked nor withdrawn, and nobody has recorded what became of the flight
 */
public record Notifications(
        int sent, int blocked, int withdrawn, int flown, int impeded, int notFlownByUs, int unconfirmed) {}
