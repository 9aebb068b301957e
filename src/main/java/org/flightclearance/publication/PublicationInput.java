package org.flightclearance.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.report.Basis;

/**
 * The input for publishing a report; not yet checked.
 *
 * @param from first day, in the mission's zone
 * @param to last day, inclusive
 * @param basis null: by the time of sending
 * @param answersEnteredUntil last day, inclusive, for which the publisher states that all answers received are entered
 * @param revises the publication to replace; null: the current one for the same days and basis, if there is one
 */
public record PublicationInput(
        @Nullable String mission,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Basis basis,
        @Nullable String title,
        @Nullable LocalDate answersEnteredUntil,
        @Nullable UUID revises) {}
