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

import org.flightclearance.security.CallerAddress;

/** The address of the socket, or the one that a proxy forwards where it may; for the forms of the pages too. */
@Singleton
public class RemoteAddress implements CallerAddress {

    /** Whoever has one IPv6 address has the 2⁶⁴ of its network. */
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

    /** The address, or what stands for a whole network that one person can have to themselves. */
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
            // Which also takes an IPv4 address out of the IPv6 one that carries it
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
