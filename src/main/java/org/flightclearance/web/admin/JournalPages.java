package org.flightclearance.web.admin;

import java.util.List;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Missions;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.security.Permission;
import org.flightclearance.security.account.Accounts;
import org.flightclearance.security.key.ApiKeyService;
import org.flightclearance.web.frame.EntryView;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.webhook.WebhookService;

/** The change history of shared data. Open to users who may see the current data. */
@Path("/history")
@Authenticated
@FormAuthentication
public class JournalPages {

    private static final int MOST = 200;

    private final Visit visit;
    private final Journal journal;
    private final Missions missions;
    private final Restrictions restrictions;
    private final Permits permits;
    private final Aerodromes aerodromes;
    private final Accounts accounts;
    private final ApiKeyService keys;
    private final WebhookService webhooks;

    JournalPages(
            Visit visit,
            Journal journal,
            Missions missions,
            Restrictions restrictions,
            Permits permits,
            Aerodromes aerodromes,
            Accounts accounts,
            ApiKeyService keys,
            WebhookService webhooks) {
        this.visit = visit;
        this.journal = journal;
        this.missions = missions;
        this.restrictions = restrictions;
        this.permits = permits;
        this.aerodromes = aerodromes;
        this.accounts = accounts;
        this.keys = keys;
        this.webhooks = webhooks;
    }

    /**
     * The page.
     *
     * @param title name of the changed item
     * @param back address of the page of the item
     * @param history the changes, newest first
     * @param newest how many of them are shown if there may be more; null: these are all
     */
    @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record JournalShown(
            Frame frame, String title, String back, List<EntryView> history, @Nullable Integer newest)
            implements TemplateInstance {}

    @GET
    @Path("/missions/{code}")
    public Response mission(String code) {
        var mission = missions.of(visit.actor(), code);
        if (!Permission.READ_JOURNAL.isGrantedTo(visit.actor(), mission.code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.forbidden"));
        }
        var back = Permission.KEEP_RULES.isGrantedTo(visit.actor(), mission.code())
                ? "/missions/" + mission.code()
                : "/rules?mission=" + mission.code();
        return page(Subject.MISSION, mission.code(), mission.code(), back);
    }

    @GET
    @Path("/holidays/{code}")
    public Response holidays(String code) {
        var mission = missions.of(visit.actor(), code);
        return page(
                Subject.HOLIDAY,
                mission.code(),
                visit.wording().text("journal.holidays", mission.code()),
                "/calendar?mission=" + mission.code());
    }

    @GET
    @Path("/restrictions/{id}")
    @Transactional
    public Response restriction(UUID id) {
        var restriction = restrictions.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        return page(
                Subject.RESTRICTION,
                id.toString(),
                String.valueOf(restriction.profile().name()),
                "/restrictions/" + id);
    }

    @GET
    @Path("/permits/{id}")
    @Transactional
    public Response permit(UUID id) {
        var permit = permits.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        return page(Subject.PERMIT, id.toString(), permit.number(), "/permits/" + id);
    }

    @GET
    @Path("/groups")
    @PermissionsAllowed(Permission.Named.KEEP_ACCOUNTS)
    public Response groups() {
        return page(Subject.GROUP, Journal.ALL, visit.wording().text("groups.title"), "/groups");
    }

    @GET
    @Path("/aerodromes")
    @PermissionsAllowed(Permission.Named.KEEP_AERODROMES)
    public Response aerodromeFiles() {
        return page(Subject.AERODROME, Journal.ALL, visit.wording().text("journal.files"), "/aerodromes");
    }

    @GET
    @Path("/aerodromes/{code}")
    @PermissionsAllowed(Permission.Named.KEEP_AERODROMES)
    public Response aerodrome(String code) {
        var profile = aerodromes.of(code).profile();
        return page(
                Subject.AERODROME,
                String.valueOf(profile.code()),
                profile.code() + " " + profile.name(),
                "/aerodromes/" + profile.code());
    }

    @GET
    @Path("/accounts/{name}")
    @PermissionsAllowed(Permission.Named.KEEP_ACCOUNTS)
    public Response account(String name) {
        var account = accounts.named(name).orElseThrow(Refused::notFound);
        return page(Subject.ACCOUNT, account.name(), account.name(), "/accounts/" + account.name());
    }

    @GET
    @Path("/keys/{id}")
    public Response key(UUID id) {
        var key = keys.of(visit.actor(), id);
        return page(Subject.API_KEY, id.toString(), visit.wording().text("keys.one", key.name()), "/keys/" + id);
    }

    @GET
    @Path("/webhooks/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_WEBHOOKS)
    public Response webhook(UUID id) {
        var webhook = webhooks.of(visit.actor(), id);
        return page(
                Subject.WEBHOOK, id.toString(), visit.wording().text("webhooks.one", webhook.url()), "/webhooks/" + id);
    }

    private Response page(Subject subject, String key, String title, String back) {
        var entries = journal.of(subject, key, MOST).stream()
                .map(entry -> EntryView.of(entry, visit.wording()))
                .toList();
        return visit.page(new JournalShown(visit.frame(), title, back, entries, entries.size() < MOST ? null : MOST));
    }
}
