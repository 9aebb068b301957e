package org.flightclearance.web.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.request.search.UnsentRequest;
import org.flightclearance.request.search.UnsentRequests;
import org.flightclearance.web.request.RequestRow;

/** Reads the lists of the queue, page by page, with how many requests each of them has. */
@ApplicationScoped
class QueueLists {

    /** How long unanswered and answered requests stay in the queue. */
    private static final Duration RECENT = Duration.ofDays(7);

    private static final RequestOrder SOONEST_DEADLINE = new RequestOrder(RequestOrder.Key.DEADLINE_AT, false);
    private static final RequestOrder LATEST_CHANGE = new RequestOrder(RequestOrder.Key.CHANGED_AT, true);
    private static final RequestOrder LATEST_DEADLINE = new RequestOrder(RequestOrder.Key.DEADLINE_AT, true);

    private final RequestSearch search;
    private final UnsentRequests unsent;

    QueueLists(RequestSearch search, UnsentRequests unsent) {
        this.search = search;
        this.unsent = unsent;
    }

    /** What a page is read of: the missions, the time, and the language of its rows. */
    record Reading(Collection<Mission> among, Instant now, Wording wording) {}

    /**
     * A page of a list.
     *
     * @param most how many rows at most
     * @param cursor from the page before; null: the first
     * @throws Refused if the cursor is none of ours
     */
    QueueSection section(QueueList list, Reading reading, int most, @Nullable String cursor) {
        var recent = reading.now().minus(RECENT);
        return switch (list) {
            case TO_SEND -> toSend(unsent.toSend(reading.among(), reading.now()), reading, most, cursor);
            case DEPARTED -> departed(departed(reading), reading, most, cursor);
            case WAITING -> found(RequestFilter.waitingFor(null), SOONEST_DEADLINE, reading, most, cursor);
            case UNANSWERED -> found(RequestFilter.unansweredSince(recent), LATEST_DEADLINE, reading, most, cursor);
            case ANSWERED -> found(RequestFilter.answeredSince(recent), LATEST_CHANGE, reading, most, cursor);
        };
    }

    /** The requests for permission whose flight departed unsent. */
    UnsentRequests.Found departed(Reading reading) {
        return unsent.departed(reading.among(), reading.now(), reading.now());
    }

    /** The same as a page of their list. */
    QueueSection departed(UnsentRequests.Found found, Reading reading, int most, @Nullable String cursor) {
        var shown = Shown.of(found, most, cursor);
        return shown.section(RequestRow.of(requests(shown), reading.now(), reading.wording()));
    }

    private QueueSection toSend(UnsentRequests.Found found, Reading reading, int most, @Nullable String cursor) {
        var shown = Shown.of(found, most, cursor);
        var unsentById = shown.requests().stream().collect(Collectors.toMap(UnsentRequest::id, request -> request));
        return shown.section(RequestRow.toSend(requests(shown), unsentById, reading.now(), reading.wording()));
    }

    private List<FlightRequest> requests(Shown shown) {
        return search.withIds(shown.requests().stream().map(UnsentRequest::id).toList());
    }

    private QueueSection found(
            RequestFilter filter, RequestOrder order, Reading reading, int most, @Nullable String cursor) {
        var page = search.page(filter, reading.among(), reading.now(), order, most, cursor);
        boolean whole = cursor == null && page.next() == null;
        return new QueueSection(
                RequestRow.of(page, reading.now(), reading.wording()),
                whole ? page.items().size() : search.count(filter, reading.among(), reading.now()),
                false,
                page.next());
    }

    /**
     * The part of a list that a page shows.
     *
     * @param to where the next page begins
     */
    private record Shown(List<UnsentRequest> requests, UnsentRequests.Found of, int to) {

        static Shown of(UnsentRequests.Found found, int most, @Nullable String cursor) {
            if (cursor != null && !cursor.matches("[0-9]{1,6}")) {
                throw Refused.at("/cursor", "fault.cursor");
            }
            int size = found.requests().size();
            int from = cursor == null ? 0 : Math.min(Integer.parseInt(cursor), size);
            int to = Math.min(from + most, size);
            return new Shown(found.requests().subList(from, to), found, to);
        }

        QueueSection section(List<RequestRow> rows) {
            int size = of.requests().size();
            return new QueueSection(rows, size, of.more(), to < size ? String.valueOf(to) : null);
        }
    }
}
