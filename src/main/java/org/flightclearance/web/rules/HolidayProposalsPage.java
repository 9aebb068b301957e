package org.flightclearance.web.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.flightclearance.notice.Holidays;
import org.flightclearance.notice.feast.FeastTable;
import org.flightclearance.notice.feast.HostCountry;
import org.flightclearance.notice.file.DayRange;
import org.flightclearance.notice.file.HolidayFile;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.KeptHolidays;
import org.flightclearance.rules.RuleChangeResult;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Proposes the holidays of a year. Those that the user ticks are previewed and recorded. */
@Path("/calendar/proposals")
@PermissionsAllowed(Permission.Named.KEEP_RULES)
@FormAuthentication
public class HolidayProposalsPage {

    private static final String COUNTRY = "/country";
    private static final String YEAR = "/year";
    private static final String TICKED = "/holidays";
    private static final String AUTHORITY = "/authority";

    /** From this month on, the coming year is shown first; a choice of ours. */
    private static final int MONTHS_AHEAD = 3;

    private static final int YEARS_OFFERED = 5;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Holidays holidays;
    private final FeastTable feasts;
    private final CalendarService service;
    private final ChangeSteps steps;
    private final HolidayFacts facts;

    HolidayProposalsPage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            Holidays holidays,
            FeastTable feasts,
            CalendarService service,
            ChangeSteps steps,
            HolidayFacts facts) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.holidays = holidays;
        this.feasts = feasts;
        this.service = service;
        this.steps = steps;
        this.facts = facts;
    }

    /**
     * The list.
     *
     * @param country whose feasts are shown; null if the user has yet to choose
     * @param years that are offered; any other may stand in the address
     * @param authorities that may have the ticked holidays, besides all of them
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HolidayProposals(
            Frame frame,
            Form form,
            String mission,
            List<Choices.Choice> countries,
            @Nullable String country,
            List<Integer> years,
            int year,
            List<Choices.Choice> authorities,
            List<ProposalRow> rows)
            implements TemplateInstance {}

    @GET
    public Response ask(
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String year) {
        var of = missions.of(visit.actor(), mission);
        var typed = new PrefilledFields().put(CalendarPages.MISSION, of.code());
        return visit.page(page(of, country, year, typed.form()));
    }

    @POST
    public Response take(MultivaluedMap<String, String> posted) {
        var typed = new PostedFields(posted);
        var mission = missions.of(visit.actor(), typed.text(CalendarPages.MISSION));
        var step = new ChangeSteps.Step<KeptHolidays>(
                visit.wording().text("calendar.propose"),
                kept -> facts.of(kept, mission, 0),
                form -> page(mission, form.value(COUNTRY), form.value(YEAR), form),
                CalendarPages.LIST + mission.code());
        return steps.take(typed, step, rehearsed -> kept(typed, mission, rehearsed));
    }

    private RuleChangeResult<KeptHolidays> kept(PostedFields typed, Mission mission, boolean rehearsed) {
        var ticked = typed.several(TICKED);
        if (ticked.isEmpty()) {
            throw Refused.at(TICKED, "calendar.tick_one");
        }
        var days = HolidayFile.read(String.join("\n", ticked), DayRange.around(today(mission)))
                .days();
        return service.addAll(
                visit.actor(), clock.now(), mission.code(), typed.text(AUTHORITY), days, moved -> false, rehearsed);
    }

    private HolidayProposals page(Mission mission, @Nullable String asked, @Nullable String askedYear, Form form) {
        var country = country(asked).or(() -> HostCountry.named(mission.hostState()));
        int first = today(mission).getYear() - 1;
        int year =
                year(askedYear).orElse(today(mission).plusMonths(MONTHS_AHEAD).getYear());
        var known = holidays.of(mission);
        var rows = country.map(of -> feasts.proposals(of, year)).orElse(List.of()).stream()
                .map(one -> ProposalRow.of(one, known, mission, visit.wording()))
                .toList();
        return new HolidayProposals(
                visit.frame(),
                form,
                mission.code(),
                visit.frame().choices().hostCountries(),
                country.map(HolidayProposalsPage::value).orElse(null),
                IntStream.concat(IntStream.range(first, first + YEARS_OFFERED), IntStream.of(year))
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList(),
                year,
                visit.frame().choices().authorities(List.of(mission), List.of()),
                rows);
    }

    private LocalDate today(Mission mission) {
        return clock.now().atZone(mission.timeZone()).toLocalDate();
    }

    private static String value(HostCountry country) {
        return country.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<HostCountry> country(@Nullable String asked) {
        return Stream.of(HostCountry.values())
                .filter(country -> value(country).equals(asked))
                .findFirst();
    }

    /** Empty if it is no year for which feasts are computed. */
    private static Optional<Integer> year(@Nullable String asked) {
        return asked != null && asked.matches("\\d{4}")
                ? Optional.of(Integer.valueOf(asked))
                        .filter(year -> year >= FeastTable.FIRST_YEAR && year <= FeastTable.LAST_YEAR)
                : Optional.empty();
    }
}
