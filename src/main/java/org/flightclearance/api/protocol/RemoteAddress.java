package org.flightclearance.api.protocol;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import jakarta.inject.Singleton;

import io.netty.util.NetUtil;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.attempt.CallerAddress;

/** The client's address: that of the socket, or the one a trusted proxy forwards. Also used for the pages' forms. */
@Singleton
public class RemoteAddress implements CallerAddress {

    /** A client usually has a whole IPv6 /64 network with its 2⁶⁴ addresses. */
    private static final int NETWORK_BYTES = 8;

    private final CurrentVertxRequest current;

    RemoteAddress(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public String ofThisCall() {
        return of(current.getCurrent());
    }

    @Override
    public String of(AuthenticationRequest request) {
        return of(HttpSecurityUtils.getRoutingContextAttribute(request));
    }

    /** The address, or the network if one person can have all its addresses (an IPv6 /64). */
    public static String of(@Nullable RoutingContext call) {
        var address = call == null ? null : call.request().remoteAddress();
        return network(address == null ? null : address.hostAddress());
    }

    static String network(@Nullable String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return String.valueOf(address);
        }
        try {
            // This also turns an IPv4-mapped IPv6 address into the IPv4 address
            var known = InetAddress.getByAddress(bytes);
            return known instanceof Inet6Address
                    ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_BYTES), bytes.length))
                            .getHostAddress()
                    : known.getHostAddress();
        } catch (UnknownHostException notOfThatLength) {
            throw new IllegalStateException(notOfThatLength);
        }
    }
}
