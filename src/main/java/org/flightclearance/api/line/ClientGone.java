package org.flightclearance.api.line;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The client disconnected before its call was complete, so nobody reads the answer. */
final class ClientGone extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    ClientGone(Throwable why) {
        super(why, Response.Status.BAD_REQUEST);
    }
}
