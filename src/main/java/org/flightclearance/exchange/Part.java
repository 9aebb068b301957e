package org.flightclearance.exchange;

/** Which rows of a request have a column. */
enum Part {
    /** Every row: it identifies the request. */
    IDENTITY,
    /** The first row. */
    REQUEST,
    /** One row for each leg. */
    LEG,
    /** One row for each answer. */
    ANSWER,
    /** The first row. Written by an export, ignored by an import. */
    DERIVED
}
