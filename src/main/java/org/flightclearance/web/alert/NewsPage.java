package org.flightclearance.web.alert;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.news.NewsService;
import org.flightclearance.event.Event;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** What concerns the user and has happened lately. Opening it marks all as seen: the bell then counts from here. */
@Path("/news")
@Authenticated
@FormAuthentication
public class NewsPage {

    private final Visit visit;
    private final NewsService service;
    private final Missions missions;
    private final UtcClock clock;

    NewsPage(Visit visit, NewsService service, Missions missions, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.missions = missions;
        this.clock = clock;
    }

    /**
     * Something that happened, in words.
     *
     * @param about reference of the request, or code of the mission
     * @param by name of the account that recorded it; null: nobody
     */
    public record Row(String about, String path, String what, String at, @Nullable String by, boolean fresh) {}

    /**
     * The page.
     *
     * @param newest how many rows there are if there may be more; null: these are all
     */
    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record NewsList(Frame frame, List<Row> rows, @Nullable Integer newest) implements TemplateInstance {}

    @GET
    public Response show() {
        var actor = visit.actor();
        var codes = missions.visibleTo(actor).stream()
                .collect(Collectors.<Mission, UUID, String>toMap(Mission::id, Mission::code));
        var news = service.look(actor, clock.now());
        var rows = news.events().stream()
                .filter(event -> codes.containsKey(event.missionId()))
                .map(event -> row(event, codes.get(event.missionId()), news.isNew(event), visit.wording()))
                .toList();
        var newest = news.events().size() < NewsService.MOST ? null : NewsService.MOST;
        return visit.page(new NewsList(visit.frame(), rows, newest));
    }

    private static Row row(Event event, String mission, boolean fresh, Wording wording) {
        var reference = event.reference();
        return new Row(
                reference == null ? mission : reference,
                reference == null ? path(event, mission) : "/requests/" + reference,
                wording.word(event.type()),
                wording.instant(event.occurredAt()),
                event.recordedBy(),
                fresh);
    }

    private static String path(Event event, String mission) {
        return switch (event.type()) {
            case RULE_CHANGED -> "/rules?mission=" + mission;
            case HOLIDAY_CHANGED -> "/calendar?mission=" + mission;
            case PUBLICATION_MADE -> "/publications?mission=" + mission;
            default -> "/restrictions?mission=" + mission;
        };
    }
}
