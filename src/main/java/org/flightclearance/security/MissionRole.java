package org.flightclearance.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A role in a mission, as it is stored. Neither column is ever null, or a removed row would take others with it. */
@Embeddable
public record MissionRole(
        @Column(name = "mission_code", nullable = false) String mission,
        @Column(name = "role", nullable = false) @Enumerated(EnumType.STRING) Role role) {}
