package org.flightclearance.web.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.AlertDelivery;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.alert.settings.AlertSettingsProfile;
import org.flightclearance.alert.settings.AlertSettingsService;
import org.flightclearance.alert.settings.SubscriptionProfile;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices.Choice;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** What the user is told of one mission. */
@Path("/account/alerts/{mission}")
@Authenticated
@FormAuthentication
public class SubscriptionPage {

    private static final int HOURS = 24;

    private final Visit visit;
    private final AlertSettingsService service;
    private final Missions missions;
    private final UtcClock clock;

    SubscriptionPage(Visit visit, AlertSettingsService service, Missions missions, UtcClock clock) {
        this.visit = visit;
        this.service = service;
        this.missions = missions;
        this.clock = clock;
    }

    /** The form. */
    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AlertSubscription(
            Frame frame,
            Form form,
            String mission,
            List<Choice> kinds,
            List<Choice> deliveries,
            List<Choice> hours,
            List<Choice> sectors)
            implements TemplateInstance {}

    @GET
    public Response show(String mission) {
        var of = missions.of(visit.actor(), mission);
        var fields = new PrefilledFields();
        AlertWords.of(known(), of.code())
                .ifPresentOrElse(
                        one -> fields.putAll("/kinds", names(one.kinds()))
                                .put("/delivery", one.delivery())
                                .put("/hour", one.hour())
                                .putAll("/purposes", names(one.purposes()))
                                .putAll("/sectors", one.sectors() == null ? List.of() : List.copyOf(one.sectors())),
                        () -> fields.put("/delivery", AlertDelivery.NONE));
        return visit.page(page(fields.form(), of));
    }

    @POST
    public Response save(String mission, MultivaluedMap<String, String> body) {
        var of = missions.of(visit.actor(), mission);
        var posted = new PostedFields(body);
        var known = known();
        var all = others(known, of);
        var under = "/subscriptions/" + all.size();
        try {
            var purposes = posted.choices("/purposes", Purpose.class);
            var sectors = posted.several("/sectors");
            all.add(new SubscriptionProfile(
                    of.code(),
                    posted.choices("/kinds", AlertKind.class),
                    posted.choice("/delivery", AlertDelivery.class),
                    posted.wholeNumber("/hour", HOURS - 1),
                    purposes.isEmpty() ? null : purposes,
                    sectors.isEmpty() ? null : new LinkedHashSet<>(sectors)));
            posted.refuseIfAny();
            service.save(visit.actor(), known.with(all), clock.now());
            return Response.seeOther(URI.create(AlertSettingsPages.HERE)).build();
        } catch (Refused refused) {
            // The address is on the other page
            var named = FaultPointers.each(
                    refused,
                    pointer -> pointer.startsWith(under + "/")
                            ? pointer.substring(under.length())
                            : Set.of("/email", "/language", "/time_zone").contains(pointer) ? "/delivery" : pointer);
            return visit.again(page(Form.refused(posted.fields(), named, visit.wording()), of), refused);
        }
    }

    private static List<@Nullable SubscriptionProfile> others(AlertSettingsProfile known, Mission mission) {
        var others = new ArrayList<@Nullable SubscriptionProfile>();
        if (known.subscriptions() != null) {
            known.subscriptions().stream()
                    .filter(one -> one != null && !mission.code().equals(one.mission()))
                    .forEach(others::add);
        }
        return others;
    }

    private AlertSettingsProfile known() {
        return service.of(visit.actor(), visit.wording().language());
    }

    private AlertSubscription page(Form form, Mission mission) {
        var frame = visit.frame();
        return new AlertSubscription(
                frame,
                form,
                mission.code(),
                AlertKind.chosen().stream()
                        .map(kind -> new Choice(kind.wireName(), frame.said("alert-kind-explained.", kind.wireName())))
                        .toList(),
                choices(frame, List.of(AlertDelivery.values())),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> new Choice(String.valueOf(hour), AlertWords.hour(hour)))
                        .toList(),
                frame.choices().sectors(mission, List.of()));
    }

    private static List<Choice> choices(Frame frame, List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> new Choice(value.name().toLowerCase(Locale.ROOT), frame.word(value)))
                .toList();
    }

    private static List<String> names(@Nullable Collection<? extends Enum<?>> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList();
    }
}
