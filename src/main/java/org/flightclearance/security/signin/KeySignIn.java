package org.flightclearance.security.signin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;

import org.flightclearance.time.UtcClock;

/** Authenticates a script by its API key. Every call looks the key up, so a revoked key is refused at once. */
@ApplicationScoped
class KeySignIn implements IdentityProvider<TokenAuthenticationRequest> {

    private final Identities identities;
    private final UtcClock clock;

    KeySignIn(Identities identities, UtcClock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        // Tokens of a provider are the matter of another class
        if (request.getToken().getClass() != TokenCredential.class) {
            return Uni.createFrom().nullItem();
        }
        return context.runBlocking(() -> identities.withKey(request.getToken().getToken(), clock.now()));
    }
}
