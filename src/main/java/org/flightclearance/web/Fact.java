package org.flightclearance.web;

/** A name and what stands beside it, in words. */
public record Fact(String name, String words) {}
