package org.flightclearance.web.flown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.flown.FlightReport;
import org.flightclearance.request.flown.FlightReport.FlownLeg;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.SeenField;

/** The rows of the form of a day that say something else than what is recorded. */
final class PostedFlights {

    /** Minutes; a week. */
    private static final int LONGEST_HOLD = 10_080;

    private static final Pattern OF_REQUEST = Pattern.compile("/requests/(\\d{1,4})(?:/legs/\\d{1,3})?(/.*)?");

    private final PostedFields posted;
    private final List<FlownRow> rows;
    private final List<FlownRow> sent = new ArrayList<>();
    private final List<FlownRow> untouched = new ArrayList<>();
    private final Map<String, SeenState> seen = new HashMap<>();

    PostedFlights(PostedFields posted, List<FlownRow> rows) {
        this.posted = posted;
        this.rows = rows;
    }

    /**
     * A row that says nothing leaves its flight as it is. So does a row that the user left as it was shown, if the request
     * has changed meanwhile: what was recorded since then stands. A row that the user and somebody else changed is a fault.
     */
    List<@Nullable FlightReport> changed() {
        var reports = new ArrayList<@Nullable FlightReport>();
        for (var row : rows) {
            var outcome = posted.choice(row.pointer() + "/outcome", FlightOutcome.class);
            var cause = posted.choice(row.pointer() + "/cause", FlightCause.class);
            var held = posted.wholeNumber(row.pointer() + "/held_minutes", LONGEST_HOLD);
            var said = new FlownLeg(1, outcome, cause, null, null, held, null);
            boolean isSilent = outcome == null && cause == null && held == null;
            boolean isStale = !row.seen().equals(posted.text(row.pointer() + FlownRow.SEEN));
            var shown = posted.text(row.pointer() + FlownRow.SHOWN);
            if (isStale && (isSilent || FlownRow.shown(outcome, cause, held).equals(shown))) {
                untouched.add(row);
            } else if (!isSilent && !isRecorded(said, row)) {
                var state = SeenField.read(posted, row.pointer() + FlownRow.SEEN);
                if (isStale) {
                    posted.fault(row.pointer() + "/outcome", "fault.flight_recorded_since");
                    posted.fields().put(row.pointer() + FlownRow.SEEN, List.of(row.seen()));
                } else if (!row.perLeg()) {
                    sent.add(row);
                    seen.put(row.reference(), state);
                    reports.add(new FlightReport(row.reference(), legs(said, row)));
                }
            }
        }
        return reports;
    }

    /** What the user saw of each request whose row has changed, by its reference. */
    Map<String, SeenState> seen() {
        return seen;
    }

    /** After a refusal: shows the rows that only somebody else changed as they are now. */
    void renewUntouched() {
        for (var row : untouched) {
            posted.fields().keySet().removeIf(field -> field.startsWith(row.pointer() + "/"));
        }
        posted.fields().putAll(FlownRow.prefilled(untouched).fields());
    }

    private static boolean isRecorded(FlownLeg said, FlownRow row) {
        var recorded = row.recorded();
        return recorded != null
                && recorded.outcome() == said.outcome()
                && recorded.cause() == said.cause()
                && Objects.equals(recorded.heldMinutes(), said.heldMinutes());
    }

    /** Block times and notes that the form of the request recorded stay where the outcome is the same. */
    private static List<@Nullable FlownLeg> legs(FlownLeg said, FlownRow row) {
        var recorded = row.recorded();
        boolean same = recorded != null && recorded.outcome() == said.outcome();
        return new ArrayList<>(row.legs().stream()
                .map(leg -> new FlownLeg(
                        leg,
                        said.outcome(),
                        said.cause(),
                        same ? recorded.offBlockAt() : null,
                        same ? recorded.onBlockAt() : null,
                        said.heldMinutes(),
                        same ? recorded.note() : null))
                .toList());
    }

    /** Where the form shows a fault of the service. */
    String inForm(String pointer) {
        var ofRequest = OF_REQUEST.matcher(pointer);
        if (!ofRequest.matches()) {
            return pointer;
        }
        var row = sent.get(Integer.parseInt(ofRequest.group(1)));
        return row.pointer() + (ofRequest.group(2) == null ? "/outcome" : ofRequest.group(2));
    }
}
