package org.flightclearance.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.request.RequestView;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.exchange.ParsedRequest;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.Filing;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.flown.FlightReport.FlownLeg;
import org.flightclearance.request.flown.GateReport;
import org.flightclearance.request.flown.LegReport;
import org.flightclearance.request.flown.LegReports;
import org.flightclearance.request.ledger.LedgerEntry;

/** One line of a ledger: the body of a request with its answers and withdrawal. Read-only fields are ignored. */
final class NdjsonRequest {

    private static final List<String> OF_A_RECORDED_ANSWER = List.of("id", "struck", "recorded_at");
    private static final Pattern ANSWER = Pattern.compile("/answers/(\\d+)(.*)");

    private final ObjectNode body;
    private final int line;
    private final WireReader reader;
    private final Faults faults = new Faults();

    /** JSON pointers of the answers in the body that are imported. */
    private final List<String> answers = new ArrayList<>();

    NdjsonRequest(ObjectNode body, int line, WireReader reader) {
        this.body = body;
        this.line = line;
        this.reader = reader;
    }

    ParsedRequest parse(RowMissions missions) {
        var replies = replies();
        var withdrawal = part("/withdrawal", Withdrawal.class);
        var flights = flights();
        var dropped = dropped();
        var reference = part("/reference", String.class);
        var filing = Objects.requireNonNull(reader.read(RequestView.withoutReadOnly(body), Filing.class, "", faults));
        var unreadable = faults.found().stream()
                .map(fault -> error(fault.pointer(), fault))
                .toList();
        var entry = new LedgerEntry(
                reference,
                filing.withMission(missions.codeOr(filing.mission())),
                replies,
                withdrawal,
                flights,
                dropped,
                unreadable.isEmpty());
        return new ParsedRequest(entry, 1, unreadable, this::place);
    }

    private List<Reply> replies() {
        var recorded = body.path("answers");
        if (recorded.isMissingNode() || recorded.isNull()) {
            return body.hasNonNull("answer") ? reply("/answer") : List.of();
        }
        if (!recorded.isArray()) {
            reader.read(recorded, List.class, "/answers", faults);
            return List.of();
        }
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < recorded.size(); i++) {
            if (!recorded.get(i).path("struck").asBoolean()) {
                replies.addAll(reply("/answers/" + i));
            }
        }
        return replies;
    }

    private List<Reply> reply(String pointer) {
        var node = body.at(pointer);
        if (node instanceof ObjectNode object) {
            node = object.deepCopy().without(OF_A_RECORDED_ANSWER);
        }
        var reply = reader.read(node, Reply.class, pointer, faults);
        if (reply == null) {
            return List.of();
        }
        answers.add(pointer);
        return List.of(reply);
    }

    /** What an exported request says of its legs beside their plan. */
    private LegReports flights() {
        var legs = new ArrayList<LegReport>();
        for (int i = 0; i < body.path("legs").size(); i++) {
            legs.add(LegReport.of(
                    part("/legs/" + i + "/gate", GateReport.class), part("/legs/" + i + "/flight", FlownLeg.class)));
        }
        return new LegReports(legs);
    }

    private List<@Nullable Boolean> dropped() {
        var dropped = new ArrayList<@Nullable Boolean>();
        for (int i = 0; i < body.path("legs").size(); i++) {
            dropped.add(part("/legs/" + i + "/dropped", Boolean.class));
        }
        return dropped;
    }

    private <T> @Nullable T part(String pointer, Class<T> type) {
        var node = body.at(pointer);
        return node.isMissingNode() || node.isNull() ? null : reader.read(node, type, pointer, faults);
    }

    private RowError place(Fault fault) {
        var matcher = ANSWER.matcher(fault.pointer());
        var pointer = fault.pointer();
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) < answers.size()) {
            pointer = answers.get(Integer.parseInt(matcher.group(1))) + matcher.group(2);
        }
        return error(pointer, fault);
    }

    private RowError error(String pointer, Fault fault) {
        return new RowError(line, pointer.isEmpty() ? null : pointer, shown(body.at(pointer)), fault.sentence());
    }

    private static @Nullable String shown(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.isTextual() ? node.textValue() : node.toString();
    }
}
