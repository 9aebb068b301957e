package org.flightclearance.alert.occasion;

import java.time.Instant;

import org.flightclearance.alert.settings.AlertKind;

/**
 * Something that the facts give reason to tell.
 *
 * @param stage tells several of a kind about one instant apart
 * @param about the instant that it is about, such as the deadline, UTC. Of one kind and stage there is one alert about it
 * @param due from when on it is told, UTC; may have passed
 * @param wasNear whether it was already near when the facts were recorded, so that the user who recorded them knows it
 */
record Reminder(AlertKind kind, int stage, Instant about, Instant due, boolean wasNear) {}
