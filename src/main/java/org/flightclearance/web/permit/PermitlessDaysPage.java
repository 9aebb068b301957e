package org.flightclearance.web.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.PermitlessDays;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** The days on which an authority of the mission has no permit in force. For everybody in the mission. */
@Path("/permits/days")
@Authenticated
@FormAuthentication
public class PermitlessDaysPage {

    private static final String FROM = "from";
    private static final String TO = "to";

    /** What is shown unless somebody asks for other days: what was a month ago, and the next three. */
    private static final int DAYS_BEFORE = 30;

    private static final int DAYS_AHEAD = 90;
    private static final int MOST_DAYS = 366;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Permits permits;

    PermitlessDaysPage(Visit visit, UtcClock clock, Missions missions, Permits permits) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.permits = permits;
    }

    /** @param allDay whether no permit is in force at any time of these days */
    public record Row(String first, String last, boolean allDay) {}

    /** The days of one authority. */
    public record Authority(String name, List<Row> rows) {}

    /** @param period the days that are shown, in words; empty if they could not be read */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PermitlessDaysList(
            Frame frame, MissionPick pick, Form form, String period, List<Authority> authorities)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(@Context UriInfo uri) {
        var asked = new PostedFields(uri.getQueryParameters());
        var pick = MissionPick.of(missions, visit.actor(), asked.text("mission"));
        if (pick.picked() == null) {
            return visit.page(page(pick, Form.of(Map.of()), "", List.of()));
        }
        var mission = missions.of(visit.actor(), pick.picked());
        var today = LocalDate.ofInstant(clock.now(), mission.timeZone());
        try {
            var from = day(asked, FROM, today.minusDays(DAYS_BEFORE));
            var to = day(asked, TO, from.plusDays(DAYS_BEFORE + DAYS_AHEAD));
            if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
                asked.fault(TO, "fault.permit_period", from, MOST_DAYS);
            }
            asked.refuseIfAny();
            var form = new PrefilledFields().put(FROM, from).put(TO, to).form();
            var period = visit.wording().text("permits.days_of", from, to);
            return visit.page(page(pick, form, period, authorities(mission, from, to)));
        } catch (Refused refused) {
            return visit.again(
                    page(pick, Form.refused(asked.fields(), refused, visit.wording()), "", List.of()), refused);
        }
    }

    private static LocalDate day(PostedFields asked, String name, LocalDate otherwise) {
        var day = asked.day(name);
        return day == null ? otherwise : day;
    }

    /** The authorities that have ever given a permit. */
    private List<Authority> authorities(Mission mission, LocalDate from, LocalDate to) {
        return permits.of(mission).stream()
                .collect(Collectors.groupingBy(Permit::authority, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Authority(one.getKey(), rows(one.getValue(), mission, from, to)))
                .toList();
    }

    private List<Row> rows(List<Permit> given, Mission mission, LocalDate from, LocalDate to) {
        return PermitlessDays.of(given, from, to, mission.timeZone()).stream()
                .map(days -> new Row(
                        visit.wording().day(days.first()), visit.wording().day(days.last()), days.allDay()))
                .toList();
    }

    private PermitlessDaysList page(MissionPick pick, Form form, String period, List<Authority> authorities) {
        return new PermitlessDaysList(visit.frame(), pick, form, period, authorities);
    }
}
