package org.flightclearance.api.line;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

import org.flightclearance.api.protocol.RemoteAddress;

/** Identifies the caller whose transfers are counted together. */
final class Caller {

    private Caller() {}

    /** The name of the account or key if it is known already, otherwise the address. */
    static String of(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? "name " + user.getSecurityIdentity().getPrincipal().getName()
                : "address " + RemoteAddress.of(call);
    }
}
