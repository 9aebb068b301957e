package org.flightclearance.api.line;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The client went away before all of its call had come, so nobody reads what is answered. */
final class ClientGone extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    ClientGone(Throwable why) {
        super(why, Response.Status.BAD_REQUEST);
    }
}
