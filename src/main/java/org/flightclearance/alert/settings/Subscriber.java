package org.flightclearance.alert.settings;

/** One person who wants to be told of one mission. */
public record Subscriber(AlertSettings settings, Subscription subscription) {}
