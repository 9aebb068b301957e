package org.flightclearance.rules;

/** What was changed, or would be, and the effect on open requests. */
public record RuleChangeResult<T>(T what, Effect effect) {}
