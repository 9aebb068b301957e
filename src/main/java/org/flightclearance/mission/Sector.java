package org.flightclearance.mission;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * A part of a mission's area.
 *
 * @param name unique in the mission; requests keep the name under which they were filed
 * @param nameFr French name for pages and papers in French; null: none is known
 */
@Embeddable
record Sector(String name, @Nullable String nameFr) {}
