package org.flightclearance.paper.map;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.restriction.LegPath;

/**
 * A leg on a map.
 *
 * @param flight callsign or reference; null: the map shows a single flight
 * @param number number of the leg in its flight, counted from 1
 * @param path null: the position of an end is unknown, so it is named in words and not drawn
 * @param crossed names of the no-fly zones that it crosses
 */
public record MapLeg(
        @Nullable String flight,
        int number,
        MapPlace from,
        MapPlace to,
        @Nullable LegPath path,
        List<String> crossed,
        LegStyle style) {}
