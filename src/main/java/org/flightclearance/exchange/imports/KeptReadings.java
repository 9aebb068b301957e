package org.flightclearance.exchange.imports;

/** Finds out how a file is read from how that was written down. */
public interface KeptReadings {

    /** @param written by {@link FileReading#written} */
    FileReading of(String written);
}
