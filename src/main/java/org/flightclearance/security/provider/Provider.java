package org.flightclearance.security.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.account.ProviderPerson;

/** The provider of identities, asked again after the sign-in: for new tokens, and for the address at which people sign out. */
@ApplicationScoped
public class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);

    /** For how long what the provider says of itself is remembered. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int OK = 200;

    /** Signatures with a public key only: everybody who knows the client secret could make the others. */
    private static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    /** What the provider says of a session that has ended there: the person has to sign in again. */
    private static final Set<String> ENDED =
            Set.of("invalid_grant", "interaction_required", "login_required", "consent_required");

    /** What it says of the tracker, whatever the session. */
    private static final Set<String> OF_THE_TRACKER = Set.of("invalid_client", "unauthorized_client");

    private final ProviderSettings settings;
    private final ProviderHttp http;

    private @Nullable ProviderMetadata known;
    private long knownAt;

    Provider(ProviderSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
    }

    /** @throws ProviderUnavailable if the provider does not answer, or has not a moment ago */
    public void reach() {
        if (http.isLeftAlone()) {
            throw new ProviderUnavailable("the last call of the provider has just failed");
        }
        // Anybody can ask for this, so not each time
        metadata(A_MOMENT);
    }

    /** Whether it does not answer, so that there is no use in asking it about anybody now. */
    boolean isLeftAlone() {
        return http.isLeftAlone();
    }

    /** Where somebody signs out at the provider; empty if it has no such page, or does not answer. */
    public Optional<String> signOutAt(@Nullable String idToken, String back) {
        try {
            var address = metadata(REMEMBERED).endSession();
            return address == null
                    ? Optional.empty()
                    : Optional.of(address
                            + (address.contains("?") ? "&" : "?")
                            + form(
                                    idToken == null
                                            ? Map.of("client_id", settings.clientId(), "post_logout_redirect_uri", back)
                                            : Map.of(
                                                    "client_id",
                                                    settings.clientId(),
                                                    "post_logout_redirect_uri",
                                                    back,
                                                    "id_token_hint",
                                                    idToken)));
        } catch (ProviderUnavailable away) {
            LOG.debugf("Nobody can sign out at the provider now: %s", away.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Exchanges a refresh token.
     *
     * @return empty if the provider no longer accepts it, so that the session has ended there
     * @throws ProviderUnavailable if the provider does not answer, or does not know the tracker
     */
    Optional<ProviderTokens> refresh(String refreshToken) {
        var answer = http.post(
                metadata(REMEMBERED).tokenEndpoint(),
                credentials(),
                form(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken)));
        var said = json(answer.body());
        if (answer.statusCode() != OK) {
            var error = String.valueOf(said.get("error"));
            if (ENDED.contains(error)) {
                return Optional.empty();
            }
            LOG.warnf("The provider does not say whether a session goes on: %s", error);
            if (OF_THE_TRACKER.contains(error)) {
                http.leaveAlone();
            }
            throw new ProviderUnavailable("the provider answers " + answer.statusCode());
        }
        var refreshed = said.get("refresh_token") instanceof String text ? text : refreshToken;
        // Without a new ID token nothing is said of the groups
        return said.get("id_token") instanceof String id
                ? Optional.of(new ProviderTokens(id, refreshed))
                : Optional.empty();
    }

    /**
     * The person of an ID token, whose signature, issuer, audience and time are checked.
     *
     * @return empty if anything is wrong with it
     * @throws ProviderUnavailable if its keys are needed and it does not answer
     */
    Optional<ProviderPerson> person(String idToken) {
        try {
            return Optional.of(person(claims(idToken, metadata(REMEMBERED).keys())));
        } catch (InvalidJwtException | MalformedClaimException perhapsNewKeys) {
            LOG.debugf("Not with the known keys: %s", perhapsNewKeys.getMessage());
        }
        try {
            return Optional.of(person(claims(idToken, metadata(Duration.ZERO).keys())));
        } catch (InvalidJwtException | MalformedClaimException wrong) {
            LOG.warnf("A token of the provider is refused: %s", wrong.getMessage());
            return Optional.empty();
        }
    }

    private JwtClaims claims(String idToken, JsonWebKeySet keys) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(SIGNATURES)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(settings.issuer())
                .setExpectedAudience(settings.clientId())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build()
                .processToClaims(idToken);
    }

    private ProviderPerson person(JwtClaims claims) throws MalformedClaimException {
        return new ProviderPerson(
                claims.getIssuer(),
                claims.getSubject(),
                claims.getClaimValue("preferred_username") instanceof String name ? name : null,
                groups(claims.getClaimValue(settings.groupsClaim())));
    }

    /** A list of names, or a single name. */
    private static Set<String> groups(@Nullable Object claim) {
        var groups = new HashSet<String>();
        for (var one : claim instanceof List<?> list ? list : claim == null ? List.of() : List.of(claim)) {
            if (one instanceof String name) {
                groups.add(name);
            }
        }
        return groups;
    }

    private synchronized ProviderMetadata metadata(Duration remembered) {
        if (known == null || System.nanoTime() - knownAt >= remembered.toNanos()) {
            known = fetched();
            knownAt = System.nanoTime();
        }
        return known;
    }

    private ProviderMetadata fetched() {
        var said = json(fetched(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"));
        if (!settings.issuer().equals(said.get("issuer"))
                || !(said.get("token_endpoint") instanceof String tokens)
                || !(said.get("jwks_uri") instanceof String keys)) {
            throw new ProviderUnavailable("what the provider says of itself is not of " + settings.issuer());
        }
        try {
            return new ProviderMetadata(
                    tokens,
                    said.get("end_session_endpoint") instanceof String end ? end : null,
                    new JsonWebKeySet(fetched(keys)));
        } catch (JoseException unreadable) {
            throw new ProviderUnavailable(unreadable);
        }
    }

    private String fetched(String address) {
        var answer = http.get(address);
        if (answer.statusCode() != OK) {
            throw new ProviderUnavailable("the provider answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static Map<String, Object> json(String text) {
        try {
            return JsonUtil.parseJson(text);
        } catch (JoseException unreadable) {
            throw new ProviderUnavailable(unreadable);
        }
    }

    private String credentials() {
        var both = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
