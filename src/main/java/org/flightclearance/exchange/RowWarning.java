package org.flightclearance.exchange;

import org.flightclearance.request.warning.WarningKind;

/**
 * What looks like a slip in a file.
 *
 * @param at its place, with a sentence that says what is doubtful
 */
public record RowWarning(WarningKind kind, RowError at) {}
