package org.flightclearance.paper.host;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PaperFrame;
import org.flightclearance.paper.host.HostPaper.Cell;
import org.flightclearance.paper.host.HostPaper.Fact;
import org.flightclearance.paper.host.HostPaper.Heading;
import org.flightclearance.paper.host.HostPaper.Table;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Status;

/**
 * The annex to a note verbale: all requests sent to one authority within a period that are pending, denied or
 * unanswered. It does not show the reasons as assessed by the mission.
 *
 * @param from first day of sending, in the zone of the authority
 * @param to last day, inclusive
 * @param asOf the requests are shown with their status at this instant, UTC
 * @param notice whether to show the notice given for each request
 */
record VerbalNoteAnnex(
        Correspondents who,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        boolean notice,
        List<AnnexRequest> requests,
        Wording wording) {

    static final List<Status> GROUPS = List.of(Status.PENDING, Status.DENIED, Status.UNANSWERED);

    HostPaper paper() {
        var title = wording.text("paper.annex");
        var days = wording.text("paper.days", from, to);
        var facts = List.of(
                new Fact(wording.text("paper.to"), who.to(wording)),
                new Fact(wording.text("paper.period"), days),
                new Fact(wording.text("paper.basis"), wording.text("paper.basis.sent")),
                new Fact(
                        wording.text("paper.as_of"),
                        wording.text(
                                "paper.as_of_both",
                                asOf,
                                asOf.atZone(who.zone()).toLocalDateTime())));
        var notes = new ArrayList<String>();
        notes.add(wording.text("paper.annex.note", who.zone().getId()));
        notes.addAll(who.notes(wording));
        return new HostPaper(
                new PaperFrame(
                        wording,
                        title,
                        "%s – %s – %s – %s"
                                .formatted(who.code(), title, who.named(wording).name(), days),
                        who.marks(false, wording),
                        true),
                who.sender(),
                facts,
                List.of(requests.isEmpty() ? wording.text("paper.annex.empty") : wording.text("paper.annex.opening")),
                requests.isEmpty() ? List.of() : tables(),
                null,
                List.of(),
                null,
                notes);
    }

    private List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(summary());
        GROUPS.forEach(status -> tables.add(table("paper.annex." + name(status), status, counted(status))));
        var blocked = requests.stream().filter(AnnexRequest::notified).toList();
        if (!blocked.isEmpty()) {
            tables.add(table("paper.annex.blocked", Status.DENIED, blocked));
        }
        return tables;
    }

    private Table summary() {
        var rows = new ArrayList<List<Cell>>();
        int together = 0;
        for (var status : GROUPS) {
            int count = counted(status).size();
            rows.add(total(wording.text("paper.annex.sum." + name(status)), count));
            together += count;
        }
        rows.add(total(wording.text("paper.annex.together"), together));
        return new Table(
                wording.text("paper.annex.summary"),
                List.of(
                        new Heading(wording.text("paper.annex.standing"), 70),
                        new Heading(wording.text("paper.annex.count"), 30)),
                rows,
                "");
    }

    private List<Cell> total(String words, int count) {
        return List.of(Cell.of(words), Cell.of(wording.text("number", count)));
    }

    /** The requests that the totals count. A blocked notification is in no total. */
    private List<AnnexRequest> counted(Status status) {
        return requests.stream()
                .filter(request -> request.status() == status && !request.notified())
                .toList();
    }

    private Table table(String caption, Status status, List<AnnexRequest> some) {
        var columns = columns(status);
        return new Table(
                wording.text(caption, some.size()),
                columns.stream().map(Part::heading).toList(),
                some.stream()
                        .map(one ->
                                columns.stream().map(it -> it.cell.apply(one)).toList())
                        .toList(),
                wording.text("paper.annex.none"));
    }

    private record Part(Heading heading, Function<AnnexRequest, Cell> cell) {}

    private List<Part> columns(Status status) {
        var columns = new ArrayList<Part>();
        columns.add(part("paper.reference", 13, it -> Cell.of(it.reference(), it.callsign())));
        columns.add(part("paper.outgoing", 11, it -> Cell.of(it.sending().outgoingReference())));
        columns.add(part("paper.sent", 10, it -> Cell.of(time(it.sending().at()))));
        columns.add(
                part("paper.acknowledged", 10, it -> Cell.of(time(it.sending().acknowledgedAt()))));
        columns.add(part("paper.departure", 10, it -> Cell.of(time(it.departure()))));
        columns.add(part("paper.route", 20, it -> new Cell(it.route())));
        if (notice) {
            columns.add(part(
                    "paper.notice",
                    8,
                    it -> it.noticeHours() == null
                            ? Cell.of()
                            : Cell.of(wording.text("notice.hours", it.noticeHours()))));
        }
        int left = notice ? 18 : 26;
        columns.add(
                status == Status.DENIED
                        ? part("paper.answer", left, this::denial)
                        : part("paper.due", left, this::due));
        return columns;
    }

    private Part part(String key, int share, Function<AnnexRequest, Cell> cell) {
        return new Part(new Heading(wording.text(key), share), cell);
    }

    private Cell denial(AnnexRequest request) {
        var answer = Objects.requireNonNull(request.answer());
        return Cell.of(
                request.revoked() ? wording.text("paper.revoked") : null,
                answer.authorityReference(),
                wording.text("paper.received", Objects.requireNonNull(answer.receivedAt())),
                reason(answer));
    }

    private Cell due(AnnexRequest request) {
        var late = request.answer();
        return Cell.of(
                time(request.deadline()),
                late == null
                        ? null
                        : wording.text(
                                "paper.late",
                                Objects.requireNonNull(late.outcome()),
                                Objects.requireNonNull(late.receivedAt())),
                late == null ? null : late.authorityReference(),
                late == null ? null : reason(late));
    }

    /** The reason in the host's own words, if it gave any. */
    private @Nullable String reason(Reply answer) {
        if (answer.reasonStated() != null) {
            return wording.text("paper.stated", answer.reasonStated());
        }
        return answer.reason() == null ? null : wording.text("paper.reason", answer.reason());
    }

    private @Nullable String time(@Nullable Instant at) {
        return at == null ? null : wording.instant(at);
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
