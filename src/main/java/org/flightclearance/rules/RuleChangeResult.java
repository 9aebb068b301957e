package org.flightclearance.rules;

/** Something that was changed, or would be, with what that does to open requests. */
public record RuleChangeResult<T>(T what, Effect effect) {}
