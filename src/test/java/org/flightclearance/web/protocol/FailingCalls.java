package org.flightclearance.web.protocol;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Makes a call fail as by a fault of the program, if the test asks for it by a cookie. */
@Provider
public class FailingCalls implements ContainerRequestFilter {

    static final String COOKIE = "test-failure";

    @Override
    public void filter(ContainerRequestContext call) {
        if (call.getCookies().containsKey(COOKIE)) {
            throw new IllegalStateException("A test asked for it");
        }
    }
}
