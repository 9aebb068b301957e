/**
 * The Flight Clearance Tracker: a peace operation asks its host state for permission to fly, waits, and counts how
 * often the answer was no, or none.
 *
 * <pre>
 * flight       what is flown: aircraft, legs, places, purposes
 * aerodrome    where flights begin and end: the table of aerodromes
 * mission      who asks whom: missions, their authorities and sectors
 * notice       how early: the notice rules, the authority's calendar, the deadline and why it is that one
 * restriction  where and when not: no-fly zones, suspensions, and the legs that they touch
 * request      the heart: a request, its facts, its moves, its status and its history
 * regime       what the host state wants, changed, and what that does to open requests
 * letter       paper: one letter or programme that sends or answers many requests
 * report       the figures: periods, the denial report, the requests behind every number
 * exchange     files in and out: the columns once for both directions
 * paper        what leaves the house: the report as files, its charts, papers for the host
 * publication  reports as they were published, their revisions, and what has changed since
 * api          the JSON door, for scripts
 * web          the HTML door, for people
 * sample       a synthetic MINUSMA that adds up to the published figures
 * language     the words, in English and French
 * refusal      why not: what is refused, with a fault for each field
 * journal      who changed what is kept for everybody, and what it said before
 * security     who: accounts, roles, sign-in
 * personal     what somebody keeps for themselves: drafts, lists under a name
 * time         the clock, read at the doors only
 * </pre>
 *
 * <p>Each may use those above it in the first twelve; the doors and the sample use them all, and nothing uses these; the
 * last six are used by anyone. {@code docs/architecture.md} says more, and a test holds the code to it.
 */
@NullMarked
package org.flightclearance;

import org.jspecify.annotations.NullMarked;
