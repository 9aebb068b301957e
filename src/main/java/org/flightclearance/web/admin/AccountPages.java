package org.flightclearance.web.admin;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.security.Rights;
import org.flightclearance.security.account.Account;
import org.flightclearance.security.account.AccountProfile;
import org.flightclearance.security.account.AccountService;
import org.flightclearance.security.account.Accounts;
import org.flightclearance.security.account.LocalSignIn;
import org.flightclearance.security.account.ProviderIdentity;
import org.flightclearance.security.provider.ProviderSettings;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.RightsWords;
import org.flightclearance.web.frame.Visit;

/** The pages on which administrators manage accounts. */
@Path("/accounts")
@PermissionsAllowed(Permission.Named.KEEP_ACCOUNTS)
@FormAuthentication
public class AccountPages {

    private final Visit visit;
    private final Accounts accounts;
    private final Missions missions;
    private final AccountService service;
    private final ProviderSettings provider;
    private final LocalSignIn local;
    private final UtcClock clock;

    AccountPages(
            Visit visit,
            Accounts accounts,
            Missions missions,
            AccountService service,
            ProviderSettings provider,
            LocalSignIn local,
            UtcClock clock) {
        this.visit = visit;
        this.accounts = accounts;
        this.missions = missions;
        this.service = service;
        this.provider = provider;
        this.local = local;
        this.clock = clock;
    }

    /**
     * The list of accounts.
     *
     * @param byProvider whether a provider signs people in, so that there are groups to keep
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AccountList(Frame frame, List<Row> accounts, boolean byProvider) implements TemplateInstance {}

    /**
     * One line of the list, with the names of the roles and missions.
     *
     * @param barred whether it is disabled because an administrator said so
     * @param byProvider whether a provider signs it in
     * @param keysOnly whether it has a password that counts no longer, since a provider signs people in
     */
    public record Row(
            String name,
            String roles,
            String missions,
            boolean firstPassword,
            boolean disabled,
            boolean barred,
            boolean byProvider,
            boolean keysOnly) {}

    /**
     * The form.
     *
     * @param name of the account to change; null: a new one
     * @param rights the table of all missions and roles
     * @param identity who it is at its provider, so that neither password nor rights can be changed here; null: it has none
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AccountForm(
            Frame frame, Form form, @Nullable String name, RightsTable rights, @Nullable ProviderIdentity identity)
            implements TemplateInstance {}

    @GET
    public Response list() {
        return visit.page(new AccountList(
                visit.frame(), accounts.byName().stream().map(this::row).toList(), provider.isOn()));
    }

    /** @param mission whose row comes first */
    @GET
    @Path("/new")
    public Response askNew(@RestQuery @Nullable String mission) {
        var form = new PrefilledFields().form();
        var rows = Stream.concat(
                        codes().stream().filter(code -> code.equals(mission)),
                        codes().stream().filter(code -> !code.equals(mission)))
                .toList();
        return visit.page(
                new AccountForm(visit.frame(), form, null, RightsTable.of(visit.actor(), rows, visit.wording()), null));
    }

    @POST
    @Path("/new")
    public Response open(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var profile = read(posted, posted.text("/name"), Rights.NONE, false);
            posted.refuseIfAny();
            service.open(visit.actor().name(), clock.now(), profile, this::isMission);
        } catch (Refused refused) {
            return again(posted, null, refused);
        }
        return toList();
    }

    @GET
    @Path("/{name}")
    public Response ask(String name) {
        var account = accounts.named(name).orElseThrow(Refused::notFound);
        var form = new PrefilledFields()
                .put(SeenVersion.POINTER, account.version())
                .put("/disabled", account.isBarred() ? "true" : null);
        RightsTable.prefill(form, account.rights());
        return visit.page(page(name, form.form()));
    }

    @POST
    @Path("/{name}")
    public Response change(String name, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            service.change(visit.actor().name(), clock.now(), name, known -> change(posted, known), this::isMission);
        } catch (Refused refused) {
            return again(posted, name, refused);
        }
        return toList();
    }

    private AccountProfile change(PostedFields posted, Account known) {
        SeenVersion.check(posted, known.version());
        var profile = read(posted, known.name(), known.rights(), known.identity() != null);
        posted.refuseIfAny();
        return profile;
    }

    /**
     * @param before the rights that it has
     * @param byProvider whether they follow from its groups, so that the form has no boxes for them
     */
    private AccountProfile read(PostedFields posted, @Nullable String name, Rights before, boolean byProvider) {
        return new AccountProfile(
                name,
                posted.secret("/password"),
                null,
                null,
                byProvider ? null : RightsTable.change(before, RightsTable.read(posted, codes())),
                null,
                posted.isTicked("/disabled"));
    }

    private Response again(PostedFields posted, @Nullable String name, Refused refused) {
        posted.fields().remove("/password");
        var shown = RightsTable.atTable(refused);
        return visit.again(page(name, Form.refused(posted.fields(), shown, visit.wording())), shown);
    }

    private AccountForm page(@Nullable String name, Form form) {
        var identity = name == null
                ? null
                : accounts.named(name).map(Account::identity).orElse(null);
        return new AccountForm(
                visit.frame(), form, name, RightsTable.of(visit.actor(), codes(), visit.wording()), identity);
    }

    private List<String> codes() {
        return missions.visibleTo(visit.actor()).stream().map(Mission::code).toList();
    }

    private boolean isMission(String code) {
        return missions.visibleTo(visit.actor(), code).isPresent();
    }

    private Row row(Account account) {
        return new Row(
                account.name(),
                RightsWords.roles(account.rights(), visit.wording()),
                RightsWords.missions(account.rights()),
                account.hasFirstPassword(),
                account.isDisabled(),
                account.isBarred(),
                account.identity() != null,
                account.identity() == null && !local.isFor(account));
    }

    private static Response toList() {
        return Response.seeOther(URI.create("/accounts")).build();
    }
}
