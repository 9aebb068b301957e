package org.flightclearance.web.frame;

/** A name with its value, in words. */
public record Fact(String name, String words) {}
