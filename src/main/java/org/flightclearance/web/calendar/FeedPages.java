package org.flightclearance.web.calendar;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.calendar.CalendarFeedService;
import org.flightclearance.calendar.FeedDetail;
import org.flightclearance.calendar.FeedProfile;
import org.flightclearance.calendar.FeedToken;
import org.flightclearance.installation.PublicAddress;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices.Choice;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.SecretCookie;
import org.flightclearance.web.frame.Visit;

/** The calendar feeds of the user’s own account. */
@Path("/account/calendars")
@Authenticated
@FormAuthentication
public class FeedPages {

    private static final String HERE = "/account/calendars";
    private static final String COOKIE = "fct-new-calendar";

    private final Visit visit;
    private final CalendarFeedService service;
    private final Missions missions;
    private final UtcClock clock;
    private final PublicAddress address;

    FeedPages(Visit visit, CalendarFeedService service, Missions missions, UtcClock clock, PublicAddress address) {
        this.visit = visit;
        this.service = service;
        this.missions = missions;
        this.clock = clock;
        this.address = address;
    }

    /** A feed in the words of one language. */
    public record FeedRow(UUID id, String mission, String detail, String made) {}

    /**
     * The feeds, and the form for a new one.
     *
     * @param url the address of a feed that has just been made; null: none has
     */
    @CheckedTemplate(basePath = "calendar", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FeedList(
            Frame frame, Form form, List<FeedRow> feeds, @Nullable String url, List<Choice> codes, List<Choice> details)
            implements TemplateInstance {}

    /** Shows the address of a new feed once, and deletes the cookie that carried it. */
    @GET
    public Response list(@CookieParam(COOKIE) @Nullable String fresh, @Context UriInfo uri) {
        var token = fresh == null ? null : FeedToken.of(fresh).orElse(null);
        if (token == null) {
            return visit.page(page(new PrefilledFields().form(), null));
        }
        var url = address.of(token.path())
                .orElseGet(() -> uri.getBaseUri().resolve(token.path()).toString());
        return SecretCookie.shown(visit.page(page(new PrefilledFields().form(), url)), COOKIE, HERE, visit.isSecure());
    }

    @POST
    public Response make(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            var profile = new FeedProfile(posted.text("/mission"), posted.choice("/detail", FeedDetail.class));
            posted.refuseIfAny();
            var made = service.make(visit.actor(), profile, visit.wording().language(), clock.now());
            return SecretCookie.carried(COOKIE, made.token().text(), HERE, visit.isSecure());
        } catch (Refused refused) {
            return visit.again(page(Form.refused(posted.fields(), refused, visit.wording()), null), refused);
        }
    }

    @POST
    @Path("/{id}/revoke")
    public Response revoke(UUID id) {
        service.revoke(visit.actor(), id);
        return Response.seeOther(URI.create(HERE)).build();
    }

    private FeedList page(Form form, @Nullable String url) {
        var frame = visit.frame();
        var wording = visit.wording();
        var feeds = service.list(visit.actor()).stream()
                .map(feed -> new FeedRow(
                        feed.id(),
                        feed.mission().code(),
                        wording.word(feed.detail()),
                        wording.day(feed.createdAt()
                                .atZone(feed.mission().timeZone())
                                .toLocalDate())))
                .toList();
        var codes =
                missions.visibleTo(visit.actor()).stream().map(Mission::code).toList();
        return new FeedList(frame, form, feeds, url, frame.choices().names(codes), details(wording));
    }

    private static List<Choice> details(Wording wording) {
        return List.of(FeedDetail.values()).stream()
                .map(detail -> new Choice(detail.name().toLowerCase(Locale.ROOT), wording.word(detail)))
                .toList();
    }
}
