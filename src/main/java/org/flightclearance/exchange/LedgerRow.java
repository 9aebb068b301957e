package org.flightclearance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.request.Filing;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.flown.LegReport;
import org.flightclearance.request.ledger.LedgerEntry;

/**
 * One row of a ledger to be written. The first row of a request has all fields that exist once; every row may have a
 * leg and an answer.
 *
 * @param position 0 in the first row of the request
 * @param known facts beyond the entry; null in an example
 */
public record LedgerRow(LedgerEntry entry, int position, @Nullable StoredRequest known) {

    private static final Aircraft NO_AIRCRAFT = AircraftBuilder.builder().build();
    private static final Sending NO_SENDING = SendingBuilder.builder().build();
    private static final Withdrawal NO_WITHDRAWAL = new Withdrawal(null, null);

    /** The rows of a request: as many as it has legs or answers, the larger of the two. */
    public static List<LedgerRow> of(LedgerEntry entry, @Nullable StoredRequest known) {
        int legs = entry.filing().legs() == null ? 0 : entry.filing().legs().size();
        var rows = new ArrayList<LedgerRow>();
        for (int i = 0; i < Math.max(1, Math.max(legs, entry.replies().size())); i++) {
            rows.add(new LedgerRow(entry, i, known));
        }
        return rows;
    }

    boolean has(LedgerColumn column) {
        return switch (column.part()) {
            case IDENTITY -> true;
            case REQUEST -> position == 0;
            case DERIVED -> position == 0 && known != null;
            case LEG -> position < legs().size();
            case ANSWER -> position < entry.replies().size();
        };
    }

    Filing filing() {
        return entry.filing();
    }

    Aircraft aircraft() {
        return Objects.requireNonNullElse(filing().aircraft(), NO_AIRCRAFT);
    }

    Sending sent() {
        return Objects.requireNonNullElse(filing().sent(), NO_SENDING);
    }

    Withdrawal withdrawal() {
        return Objects.requireNonNullElse(entry.withdrawal(), NO_WITHDRAWAL);
    }

    Leg leg() {
        return Objects.requireNonNull(legs().get(position));
    }

    Place from() {
        return Objects.requireNonNull(leg().from());
    }

    Place to() {
        return Objects.requireNonNull(leg().to());
    }

    LegReport executed() {
        return entry.flights().leg(position);
    }

    /** Null: it is not dropped. An empty cell is easier to overlook than a false one. */
    @Nullable
    Boolean dropped() {
        return entry.droppedLegs().contains(legNumber()) ? Boolean.TRUE : null;
    }

    Reply reply() {
        return entry.replies().get(position);
    }

    int legNumber() {
        return position + 1;
    }

    int answerNumber() {
        return position + 1;
    }

    StoredRequest stored() {
        return Objects.requireNonNull(known);
    }

    private List<@Nullable Leg> legs() {
        return Objects.requireNonNullElse(filing().legs(), List.of());
    }
}
