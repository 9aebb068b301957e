package org.flightclearance.regime;

/** Something that was changed, or would be, with what that does to open requests. */
public record Changed<T>(T what, Effect effect) {}
