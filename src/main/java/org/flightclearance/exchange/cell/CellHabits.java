package org.flightclearance.exchange.cell;

/**
 * How the texts of a file's cells are written.
 *
 * @param dayFirst whether 4/10/2022 means the fourth of October; otherwise it is an error
 * @param defused whether an apostrophe stands before a text that a spreadsheet would take for a formula
 */
public record CellHabits(boolean dayFirst, boolean defused) {

    public static CellHabits ofCsv(char separator) {
        return new CellHabits(separator == ';', true);
    }
}
