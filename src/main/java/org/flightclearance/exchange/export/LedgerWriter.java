package org.flightclearance.exchange.export;

import java.io.Closeable;
import java.io.IOException;

import org.flightclearance.request.FlightRequest;

/** Writes requests into a file one by one, without keeping them in memory. */
public interface LedgerWriter extends Closeable {

    void write(FlightRequest request) throws IOException;
}
