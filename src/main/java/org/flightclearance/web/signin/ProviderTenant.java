package org.flightclearance.web.signin;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.provider.ProviderSettings;
import org.flightclearance.security.secret.Sha256;

/**
 * Tells the framework which provider signs people in, and only at the two addresses of that. So it asks nothing at the
 * start, which does not fail because the provider is away.
 */
@ApplicationScoped
class ProviderTenant implements TenantConfigResolver {

    private static final int SECRET_LENGTH = 32;

    private final ProviderSettings settings;
    private final String sessionKey;
    private @Nullable OidcTenantConfig tenant;

    /** @param sessionKey which all nodes have in common, so that a sign-in may end at another node than it began */
    ProviderTenant(
            ProviderSettings settings,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String sessionKey) {
        this.settings = settings;
        this.sessionKey = sessionKey;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom()
                .optional(
                        settings.isOn() && call.request().path().startsWith(ProviderSignInPages.START)
                                ? Optional.of(tenant())
                                : Optional.empty());
    }

    private synchronized OidcTenantConfig tenant() {
        var issuer = settings.issuer();
        if (tenant == null || !tenant.authServerUrl().equals(Optional.of(issuer))) {
            tenant = OidcTenantConfig.authServerUrl(issuer)
                    .tenantId(Sha256.of(issuer))
                    .applicationType(ApplicationType.WEB_APP)
                    .clientId(settings.clientId())
                    .credentials(settings.clientSecret())
                    .authentication()
                    .redirectPath(ProviderSignInPages.BACK)
                    .removeRedirectParameters(false)
                    .scopes(settings.scopes())
                    .nonceRequired()
                    .pkceRequired()
                    .stateSecret(Sha256.of("state", sessionKey).substring(0, SECRET_LENGTH))
                    .cookiePath("/sign-in")
                    .end()
                    .tokenStateManager()
                    .encryptionSecret(Sha256.of("tokens", sessionKey).substring(0, SECRET_LENGTH))
                    .end()
                    .build();
        }
        return tenant;
    }
}
