package org.flightclearance.web.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.file.DayRange;
import org.flightclearance.notice.file.HolidayFile;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.KeptHolidays;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Imports holidays from pasted text or an iCalendar file, after a preview. */
@Path("/calendar/import")
@PermissionsAllowed(Permission.Named.KEEP_RULES)
@FormAuthentication
public class HolidayImportPage {

    private static final String TEXT = "/text";
    private static final String SINCE = "/since";
    private static final String AUTHORITY = "/authority";
    private static final String FILE = "/file";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final CalendarService service;
    private final ChangeSteps steps;
    private final HolidayFacts facts;

    HolidayImportPage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            CalendarService service,
            ChangeSteps steps,
            HolidayFacts facts) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.service = service;
        this.steps = steps;
        this.facts = facts;
    }

    /**
     * The form.
     *
     * @param authorities that may have the holidays, besides all of them
     */
    @CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HolidayFileForm(Frame frame, Form form, String mission, List<Choices.Choice> authorities)
            implements TemplateInstance {}

    @GET
    public Response ask(@RestQuery @Nullable String mission) {
        var of = missions.of(visit.actor(), mission);
        return visit.page(form(new PrefilledFields().form(), of));
    }

    /** Reads the posted form. A chosen file takes precedence over pasted text. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(
            @RestForm(CalendarPages.MISSION) @Nullable String mission,
            @RestForm(TEXT) @Nullable String text,
            @RestForm(SINCE) @Nullable String since,
            @RestForm(AUTHORITY) @Nullable String authority,
            @RestForm(FILE) @Nullable FileUpload file)
            throws IOException {
        var fields = new HashMap<String, List<String>>();
        fields.put(CalendarPages.MISSION, List.of(Objects.requireNonNullElse(mission, "")));
        fields.put(TEXT, List.of(Objects.requireNonNullElse(text, "")));
        fields.put(SINCE, List.of(Objects.requireNonNullElse(since, "")));
        fields.put(AUTHORITY, List.of(Objects.requireNonNullElse(authority, "")));
        var posted = new PostedFields(fields);
        if (file == null || file.size() == 0) {
            return take(posted, TEXT, null);
        }
        try (var body = Files.newInputStream(file.uploadedFile())) {
            return take(posted, FILE, body);
        }
    }

    /** Reads the confirmed preview, which carries the days as text. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> body) throws IOException {
        return take(new PostedFields(body), TEXT, null);
    }

    private Response take(PostedFields posted, String field, @Nullable InputStream file) throws IOException {
        var mission = missions.of(visit.actor(), posted.text(CalendarPages.MISSION));
        var bytes = file == null ? null : file.readNBytes(HolidayFile.LARGEST + 1);
        var offers = new HolidayOffers(posted, visit.wording());
        var read = new AtomicReference<HolidayFile>();
        var step = new ChangeSteps.Step<KeptHolidays>(
                visit.wording().text("calendar.import"),
                kept -> facts.of(kept, mission, read.get().skipped()),
                form -> form(form, mission),
                CalendarPages.LIST + mission.code(),
                kept -> offers.of(kept, read.get()));
        return steps.take(posted, step, rehearsed -> {
            try {
                read.set(read(posted, bytes, mission));
                posted.fields().put(TEXT, List.of(read.get().written()));
                return service.addAll(
                        visit.actor(),
                        clock.now(),
                        mission.code(),
                        posted.text(AUTHORITY),
                        offers.days(read.get()),
                        offers::isMoved,
                        rehearsed);
            } catch (Refused refused) {
                throw FaultPointers.each(refused, pointer -> pointer.equals(AUTHORITY) ? pointer : field);
            }
        });
    }

    private HolidayFileForm form(Form form, Mission mission) {
        var frame = visit.frame();
        var authorities = frame.choices().authorities(List.of(mission), List.of());
        return new HolidayFileForm(frame, form, mission.code(), authorities);
    }

    private HolidayFile read(PostedFields posted, byte @Nullable [] file, Mission mission) {
        var text = file == null ? posted.text(TEXT) : HolidayFile.decoded(file);
        var since = posted.day(SINCE);
        posted.refuseIfAny();
        if (text == null) {
            throw Refused.at(TEXT, "calendar.something_wanted");
        }
        var today = clock.now().atZone(mission.timeZone()).toLocalDate();
        return HolidayFile.read(text, DayRange.since(since, today));
    }
}
