package org.flightclearance.security.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** A provider of identities with two issuers, which says what a test lets it say. */
public final class TestProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "tracker";

    private static final OAuth2TokenProvider KEYS = new OAuth2TokenProvider();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static Said first;
    private static Said second;
    private static MockOAuth2Server server;
    private static int port;

    /** What the tokens of an issuer say. */
    static final class Said implements OAuth2TokenCallback {

        private final String issuer;
        private String subject;
        private List<String> groups;
        private Map<String, Object> more;
        private String refusal = "";

        Said(String issuer) {
            this.issuer = issuer;
            of("nobody", List.of());
        }

        /** Everything is right, for a person in these groups. */
        void of(String person, List<String> inGroups) {
            subject = person;
            groups = inGroups;
            more = Map.of();
        }

        void with(Map<String, Object> claims) {
            more = claims;
        }

        /** Refuses the next refresh token with this error. */
        void refuseOnce(String error) {
            refusal = error;
        }

        @Override
        public String issuerId() {
            return issuer;
        }

        @Override
        public String subject(TokenRequest request) {
            return subject;
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(CLIENT);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            if (!refusal.isEmpty() && request.getAuthorizationGrant() instanceof RefreshTokenGrant) {
                var error = new ErrorObject(refusal, "as the test says", 400);
                refusal = "";
                throw new OAuth2Exception(error, "as the test says");
            }
            var claims = new HashMap<String, Object>(Map.of("groups", groups));
            claims.putAll(more);
            return claims;
        }

        @Override
        public long tokenExpiry() {
            return 300;
        }
    }

    @Override
    public Map<String, String> start() {
        first = new Said("staff");
        second = new Said("partners");
        port = freePort();
        run();
        return Map.of(
                "fct.oidc.issuer",
                issuer("staff"),
                "fct.oidc.client-id",
                CLIENT,
                "fct.oidc.client-secret",
                "a secret of the tests",
                // The tests ask the provider themselves
                "quarkus.scheduler.enabled",
                "false");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    static void run() {
        server = new MockOAuth2Server(new OAuth2Config(false, null, null, false, KEYS, Set.of(first, second)));
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void stop() {
        end();
    }

    static void end() {
        server.shutdown();
    }

    static Said staff() {
        return first;
    }

    static Said partners() {
        return second;
    }

    static String issuer(String name) {
        return "http://localhost:" + port + "/" + name;
    }

    /** What a browser does at the provider, which knows the person already: it is sent back with a code. */
    static String back(String address) {
        try {
            var answer = BROWSER.send(
                    HttpRequest.newBuilder(URI.create(address)).GET().build(), HttpResponse.BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
