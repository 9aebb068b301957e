package org.flightclearance.api.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.WarningView;
import org.flightclearance.notice.MinimumNotice;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.notice.WorkingDays;
import org.flightclearance.request.Answer;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Status;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.outcome.Outcome;

/**
 * A request in an answer of the JSON API: the recorded values and what follows from them now.
 *
 * @param approvedInPart whether it is approved, but not all of its legs are
 * @param execution what became of the flight: flown, impeded, not_flown_by_us or unconfirmed; null: it was neither approved
 *     nor notified
 * @param underPermit whether the permit that it names covers it
 * @param permitWhy the reasons; empty if it names none
 * @param warnings about the body of the call that this answers; null: it had none that is checked for slips
 */
public record RequestView(
        String reference,
        int version,
        Status status,
        Instant statusSince,
        @JsonUnwrapped @JsonIgnoreProperties("legs") Filing filed,
        List<LegView> legs,
        boolean approvedInPart,
        @Nullable String execution,
        @Nullable Instant deadlineAt,
        List<String> deadlineWhy,
        @Nullable BigDecimal noticeHours,
        @Nullable Integer minimumNoticeHours,
        @Nullable MinimumNotice minimumNotice,
        @Nullable Integer noticeWorkingDays,
        boolean shortNotice,
        boolean underPermit,
        List<String> permitWhy,
        List<ConflictView> conflicts,
        List<Move> allowedMoves,
        @Nullable AnswerView answer,
        @Nullable LateAnswer lateAnswer,
        List<AnswerView> answers,
        @Nullable Withdrawal withdrawal,
        List<String> memos,
        @Nullable String amendedBy,
        Instant changedAt,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<WarningView> warnings) {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    static RequestView of(FlightRequest request, AnswerContext context) {
        var now = context.now();
        var wording = context.wording();
        var derived = request.derived();
        var status = request.statusAt(now);
        return new RequestView(
                request.reference(),
                request.version(),
                status,
                request.statusSince(now),
                request.asFiled().withClearance(request.clearanceWithoutPermit()),
                LegView.of(request, now),
                status == Status.APPROVED && derived.approvedInPart(),
                LegView.became(request, status),
                derived.deadlineAt(),
                wording.say(request.terms().why()),
                request.terms().noticeGiven().map(NoticeGiven::hours).orElse(null),
                derived.minimumNoticeHours(),
                request.terms().minimum(),
                request.terms()
                        .noticeGiven()
                        .map(NoticeGiven::workingDays)
                        .map(WorkingDays::given)
                        .orElse(null),
                derived.shortNotice(),
                derived.underPermit(),
                context.permitWhy(),
                request.conflicts().stream().map(ConflictView::of).toList(),
                context.allowedMoves(),
                deciding(request, status),
                late(request, status),
                request.answers().stream().map(AnswerView::of).toList(),
                request.withdrawal(),
                wording.say(request.memos(now)),
                request.amendedBy(),
                request.changedAt(),
                null);
    }

    /** With what was found in the body of the call that this answers. */
    RequestView withWarnings(List<WarningView> found) {
        return new RequestView(
                reference,
                version,
                status,
                statusSince,
                filed,
                legs,
                approvedInPart,
                execution,
                deadlineAt,
                deadlineWhy,
                noticeHours,
                minimumNoticeHours,
                minimumNotice,
                noticeWorkingDays,
                shortNotice,
                underPermit,
                permitWhy,
                conflicts,
                allowedMoves,
                answer,
                lateAnswer,
                answers,
                withdrawal,
                memos,
                amendedBy,
                changedAt,
                found);
    }

    /** Removes read-only fields, so that a client can send back what it got. */
    public static JsonNode withoutReadOnly(JsonNode body) {
        if (body instanceof ObjectNode object) {
            var changeable = object.deepCopy();
            Stream.of(RequestView.class.getRecordComponents())
                    .map(component -> SNAKE_CASE.translate(component.getName()))
                    .filter(name -> !name.equals("legs"))
                    .forEach(changeable::remove);
            LegView.removeReadOnly(changeable.path("legs"));
            return changeable;
        }
        return body;
    }

    private static @Nullable AnswerView deciding(FlightRequest request, Status status) {
        if (status != Status.APPROVED && status != Status.DENIED) {
            return null;
        }
        var outcome = status == Status.APPROVED || request.derived().revoked() ? Outcome.APPROVED : Outcome.DENIED;
        return validAnswers(request)
                .filter(answer -> answer.reply().outcome() == outcome)
                .filter(answer -> Objects.equals(
                        answer.reply().receivedAt(), request.derived().endsAt()))
                .findFirst()
                .map(AnswerView::of)
                .orElse(null);
    }

    private static @Nullable LateAnswer late(FlightRequest request, Status status) {
        var receivedAt = request.derived().lateAnswerAt();
        var deadline = request.derived().deadlineAt();
        if (status != Status.UNANSWERED || receivedAt == null || deadline == null) {
            return null;
        }
        return validAnswers(request)
                .filter(answer -> receivedAt.equals(answer.reply().receivedAt()))
                .filter(answer -> answer.reply().outcome() == request.derived().lateOutcome())
                .findFirst()
                .map(answer -> new LateAnswer(AnswerView.of(answer), NoticeGiven.hoursBetween(deadline, receivedAt)))
                .orElse(null);
    }

    private static Stream<Answer> validAnswers(FlightRequest request) {
        return request.answers().stream().filter(answer -> !answer.isStruck());
    }

    /** An answer of the host. */
    record AnswerView(UUID id, @JsonUnwrapped Reply reply, boolean struck, Instant recordedAt) {

        static AnswerView of(Answer answer) {
            return new AnswerView(answer.id(), answer.reply(), answer.isStruck(), answer.recordedAt());
        }
    }

    /** @param hoursLate hours after the deadline, to one decimal, half up */
    record LateAnswer(@JsonUnwrapped AnswerView answer, BigDecimal hoursLate) {}
}
