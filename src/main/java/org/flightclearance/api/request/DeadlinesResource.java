package org.flightclearance.api.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.WarningView;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.Read;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.MinimumNotice;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.notice.WorkingDays;
import org.flightclearance.request.Filing;
import org.flightclearance.request.filing.Forecast;
import org.flightclearance.request.filing.ForecastService;

/** Computes and explains the deadline of a request without filing it. */
@Path("/api/v1/deadlines")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class DeadlinesResource {

    private final Call call;
    private final RequestAnswers answers;
    private final ForecastService service;

    DeadlinesResource(Call call, RequestAnswers answers, ForecastService service) {
        this.call = call;
        this.answers = answers;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response forecast(Read<Filing> body, @Context UriInfo uri) {
        var findings = answers.findings(uri, body.faults());
        var forecast = service.forecast(call.actor(), call.now(), body.value(), findings);
        return Response.ok(DeadlineView.of(forecast, answers.warnings(findings), call.wording()))
                .build();
    }

    /**
     * The computed deadline and notice.
     *
     * @param sentAt as given, otherwise now, UTC
     * @param warnings what filing it would warn of
     * @param untestedLegs legs, counted from 1, not tested against areas because an end of them is not known
     */
    public record DeadlineView(
            @Nullable Instant sentAt,
            Clearance clearance,
            @Nullable Instant deadlineAt,
            List<String> deadlineWhy,
            @Nullable BigDecimal noticeHours,
            @Nullable Integer minimumNoticeHours,
            @Nullable MinimumNotice minimumNotice,
            @Nullable Integer noticeWorkingDays,
            boolean shortNotice,
            @Nullable Instant latestSendingAt,
            @Nullable Instant safeSendingAt,
            @Nullable String permit,
            boolean underPermit,
            List<String> permitWhy,
            List<ConflictView> conflicts,
            List<Integer> untestedLegs,
            List<WarningView> warnings) {

        static DeadlineView of(Forecast forecast, List<WarningView> warnings, Wording wording) {
            var terms = forecast.terms();
            var notice = terms.noticeGiven();
            var minimum = terms.minimum();
            return new DeadlineView(
                    terms.sent(),
                    terms.clearance(),
                    terms.deadlineAt().orElse(null),
                    wording.say(terms.why()),
                    notice.map(NoticeGiven::hours).orElse(null),
                    minimum == null ? null : minimum.asHours(),
                    minimum,
                    notice.map(NoticeGiven::workingDays).map(WorkingDays::given).orElse(null),
                    notice.map(NoticeGiven::isShort).orElse(false),
                    forecast.latestSending(),
                    forecast.safeSending(),
                    forecast.coverage() == null ? null : forecast.coverage().number(),
                    forecast.coverage() != null && forecast.coverage().covers(),
                    forecast.coverage() == null
                            ? List.of()
                            : wording.say(forecast.coverage().why()),
                    forecast.conflicts().stream().map(ConflictView::of).toList(),
                    forecast.untestedLegs(),
                    warnings);
        }
    }
}
