package org.flightclearance.security.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.refusal.UnusableSetting;

/** Which provider signs people in. Without an issuer there is none, and nothing is asked or started. */
@Startup
@ApplicationScoped
public class ProviderSettings {

    private static final String DEFAULT_CLAIM = "groups";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Of the column. */
    private static final int LONGEST_ISSUER = 300;

    private final Optional<String> issuer;
    private final String clientId;
    private final String clientSecret;
    private final List<String> scopes;
    private final String groupsClaim;

    /** @throws UnusableSetting if there is an issuer that is no address, or the id or the secret of the client is missing */
    ProviderSettings(
            @ConfigProperty(name = "fct.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "fct.oidc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "fct.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "fct.oidc.scopes") Optional<String> scopes,
            @ConfigProperty(name = "fct.oidc.groups-claim") Optional<String> groupsClaim) {
        this.issuer = issuer.map(String::strip).filter(text -> !text.isEmpty()).map(ProviderSettings::checked);
        this.clientId = neededWith(this.issuer, "FCT_OIDC_CLIENT_ID", clientId);
        this.clientSecret = neededWith(this.issuer, "FCT_OIDC_CLIENT_SECRET", clientSecret);
        this.scopes = Stream.of(scopes.orElse("profile").strip().split("[\\s,]+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
        this.groupsClaim =
                groupsClaim.map(String::strip).filter(text -> !text.isEmpty()).orElse(DEFAULT_CLAIM);
    }

    private static String neededWith(Optional<String> issuer, String name, Optional<String> value) {
        return value.filter(text -> !text.isBlank() || issuer.isEmpty()).orElseGet(() -> {
            if (issuer.isPresent()) {
                throw new UnusableSetting(
                        "FCT_OIDC_ISSUER is set, so %s has to be set too: the provider knows the tracker by it."
                                .formatted(name));
            }
            return "";
        });
    }

    /** Tokens and the secret travel to this address, so nobody may listen. */
    private static String checked(String text) {
        try {
            var address = new URI(text);
            boolean safe = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost()));
            if (safe
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && text.length() <= LONGEST_ISSUER) {
                return text;
            }
        } catch (URISyntaxException unreadable) {
            throw unusable(text);
        }
        throw unusable(text);
    }

    private static UnusableSetting unusable(String text) {
        return new UnusableSetting(
                "FCT_OIDC_ISSUER is “%s”. It has to be the address of the provider as its tokens name it, such as https://login.example.org/realms/staff, with https."
                        .formatted(text));
    }

    /** Whether a provider signs people in. */
    public boolean isOn() {
        return issuer.isPresent();
    }

    /** As tokens name it. */
    public String issuer() {
        return issuer.orElseThrow();
    }

    public String clientId() {
        return clientId;
    }

    public String clientSecret() {
        return clientSecret;
    }

    /** Asked for besides {@code openid}. */
    public List<String> scopes() {
        return scopes;
    }

    /** The claim of the ID token that names the groups. */
    String groupsClaim() {
        return groupsClaim;
    }
}
