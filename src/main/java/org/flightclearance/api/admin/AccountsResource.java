package org.flightclearance.api.admin;

import java.net.URI;
import java.util.List;
import java.util.Set;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.security.Permission;
import org.flightclearance.security.Right;
import org.flightclearance.security.Role;
import org.flightclearance.security.account.Account;
import org.flightclearance.security.account.AccountProfile;
import org.flightclearance.security.account.AccountService;
import org.flightclearance.security.account.Accounts;
import org.flightclearance.security.account.ProviderIdentity;
import org.flightclearance.time.UtcClock;

/** The accounts. For administrators. */
@Path("/api/v1/accounts")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@PermissionsAllowed(Permission.Named.KEEP_ACCOUNTS)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private final Accounts accounts;
    private final AccountService service;
    private final Missions missions;
    private final CurrentUser user;
    private final UtcClock clock;

    AccountsResource(Accounts accounts, AccountService service, Missions missions, CurrentUser user, UtcClock clock) {
        this.accounts = accounts;
        this.service = service;
        this.missions = missions;
        this.user = user;
        this.clock = clock;
    }

    @GET
    public Items<AccountView> list() {
        return new Items<>(accounts.byName().stream().map(AccountView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response open(AccountProfile profile) {
        var account = service.open(user.actor().name(), clock.now(), profile, this::missionExists);
        return Response.created(URI.create("/api/v1/accounts/" + account.name()))
                .entity(AccountView.of(account))
                .build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    public AccountView change(String name, AccountProfile change) {
        return AccountView.of(
                service.change(user.actor().name(), clock.now(), name, recorded -> change, this::missionExists));
    }

    private boolean missionExists(String code) {
        return missions.visibleTo(user.actor(), code).isPresent();
    }

    /**
     * An account in an answer, without its password or hash.
     *
     * @param roles those that it has anywhere; which in which mission is in the rights
     * @param disabled also while no group of its provider gives it a right
     * @param provider left out: it has a password here
     */
    public record AccountView(
            String name,
            Set<Role> roles,
            Set<String> missions,
            List<Right> rights,
            boolean firstPassword,
            boolean disabled,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProviderView provider) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.name(),
                    account.rights().roles(),
                    account.rights().missions(),
                    account.rights().list(),
                    account.hasFirstPassword(),
                    account.isDisabled(),
                    ProviderView.of(account.identity()));
        }
    }

    /**
     * Who an account is at the provider that signs it in.
     *
     * @param groups those that give it a right; none: it can do nothing
     */
    public record ProviderView(String issuer, String subject, Set<String> groups) {

        static @Nullable ProviderView of(@Nullable ProviderIdentity identity) {
            return identity == null ? null : new ProviderView(identity.issuer(), identity.subject(), identity.groups());
        }
    }
}
