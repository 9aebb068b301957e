package org.flightclearance.api.request;

import java.time.Instant;
import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.request.Move;

/**
 * What an answer about a request depends on besides its facts.
 *
 * @param permitWhy why the permit that it names covers it or not; empty if it names none
 * @param allowedMoves the moves that are open now and that the caller may make
 * @param now UTC
 */
record AnswerContext(List<String> permitWhy, List<Move> allowedMoves, Instant now, Wording wording) {}
