package org.flightclearance.security.signin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;

import org.flightclearance.security.attempt.Attempt;
import org.flightclearance.security.attempt.CallerAddress;
import org.flightclearance.security.attempt.SignInAttempts;
import org.flightclearance.time.UtcClock;

/** Sign-in with a name and a password: HTTP Basic for the JSON API, the sign-in form for the pages. */
@ApplicationScoped
class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Identities identities;
    private final SignInAttempts attempts;
    private final CallerAddress address;
    private final UtcClock clock;

    PasswordSignIn(Identities identities, SignInAttempts attempts, CallerAddress address, UtcClock clock) {
        this.identities = identities;
        this.attempts = attempts;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> signIn(request));
    }

    private SecurityIdentity signIn(UsernamePasswordAuthenticationRequest request) {
        var password = new String(request.getPassword().getPassword());
        var attempt = Attempt.of(request.getUsername(), address.of(request));
        return attempts.look(
                attempt, password, clock.now(), () -> identities.withPassword(request.getUsername(), password));
    }
}
