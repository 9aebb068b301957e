package org.flightclearance.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.report.Basis;

/**
 * What is said when a report is published; not yet checked.
 *
 * @param from first day, in the mission's zone
 * @param to last day, inclusive
 * @param basis null: by the sending
 * @param answersEnteredUntil the day up to which, itself included, all answers received are stated to be entered
 * @param revises the publication that this one takes the place of; null: the one of the same days and basis, if there
 *     is one
 */
public record Publishing(
        @Nullable String mission,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Basis basis,
        @Nullable String title,
        @Nullable LocalDate answersEnteredUntil,
        @Nullable UUID revises) {}
