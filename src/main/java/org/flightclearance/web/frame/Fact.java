package org.flightclearance.web.frame;

/** A name and what stands beside it, in words. */
public record Fact(String name, String words) {}
