package org.flightclearance.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.outcome.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps docs/lifecycle.md equal to the table of moves and to the function that computes a status. */
class LifecycleDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/lifecycle.md");
    private static final String HINT = "docs/lifecycle.md does not match the table of moves."
            + " Update it with: mvn test -Dtest=LifecycleDocumentTest -Dupdate-docs=true";

    @Test
    void the_document_matches_the_table_of_moves() throws IOException {
        var document = document();
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).as(HINT).exists();
        assertThat(Files.readString(DOCUMENT)).as(HINT).isEqualTo(document);
    }

    private static String document() {
        return """
                <!-- Written by LifecycleDocumentTest from the table of moves: change Move, Ending or the test, not this file. -->

                # The life of a request

                A status is never stored and never set. It is computed from the recorded facts and the current time, each time
                it is read; [domain.md](domain.md#what-decides) explains how. Moves record facts.

                ## Statuses

                | Status | Means |
                |---|---|
                %s
                ## Moves

                ● marks the statuses in which a move is possible. The account must have one of the roles in the mission.

                %s
                | Move | Records | Only if |
                |---|---|---|
                %s
                If the status does not allow a move, the answer is 409 (`illegal-move`). If the role does not allow it, the answer
                is 403 (`forbidden`).

                ## As it happens

                The diagram shows what each move does if it is recorded at once, before anything else happens. Moves that are not
                in the diagram do not change the status.

                ```mermaid
                stateDiagram-v2
                %s```

                An approved request that is withdrawn stays approved and is marked as not flown. If a new request amends an old
                one, the old one is withdrawn or, if it was approved, marked as not flown. Neither can then be recorded as flown,
                unless the withdrawal is corrected.

                ## Facts that are recorded late

                What counts is when something happened, not when it was recorded. So a fact that happened earlier but is recorded
                later can change the status:

                | Move | From | To |
                |---|---|---|
                %s
                A correction can lead from any status to any other: the status is computed again from the corrected facts.
                """
                .formatted(statuses(), table(), conditions(), diagram(), afterwards());
    }

    private static String statuses() {
        return lines(Stream.of(Status.values()).map(status -> "| %s | %s |".formatted(word(status), meaning(status))));
    }

    private static String meaning(Status status) {
        return switch (status) {
            case SUBMITTED -> "filed in the mission, not yet sent to the authority";
            case PENDING -> "sent; the deadline has not passed, and no answer or withdrawal is recorded";
            case APPROVED -> "the authority said yes in time, perhaps with conditions";
            case DENIED -> "the authority said no in time, revoked its approval, or blocked a notification";
            case UNANSWERED -> "the deadline passed before an answer was received; pages say “no answer recorded”";
            case WITHDRAWN -> "withdrawn by the mission before it had any other outcome; never counted as denied";
            case NOTIFIED -> "sent for a flight that needs no permission, and not blocked; in no total and no rate";
        };
    }

    private static String table() {
        var statuses = Status.values();
        var head = Stream.of(statuses).map(LifecycleDocumentTest::word).collect(Collectors.joining(" | "));
        var rule = "|---|" + ":-:|".repeat(statuses.length) + "---|\n";
        return "| Move | " + head + " | By |\n" + rule
                + lines(Stream.of(Move.values()).map(move -> {
                    var from = from(move);
                    var marks = Stream.of(statuses)
                            .map(status -> from.contains(status) ? "●" : " ")
                            .collect(Collectors.joining(" | "));
                    var by = move.permission().roles().stream()
                            .sorted()
                            .map(LifecycleDocumentTest::word)
                            .collect(Collectors.joining(", "));
                    return "| %s | %s | %s |".formatted(word(move), marks, by);
                }));
    }

    private static String conditions() {
        return lines(Stream.of(Move.values())
                .map(move -> "| %s | %s | %s |".formatted(word(move), records(move), onlyIf(move.condition()))));
    }

    private static String records(Move move) {
        return switch (move) {
            case FILE -> "a new request";
            case SEND -> "when it was sent, through which channel, to which authority and under which reference";
            case ACKNOWLEDGE -> "when the host acknowledged receipt";
            case AMEND ->
                "changed details: all of them before the sending, later only those that do not change what was requested";
            case ANSWER -> "what the host answered, and when the mission received it";
            case WITHDRAW -> "when and why the mission withdrew the request";
            case REVOKE -> "a denial that revokes the approval";
            case GRANTED_LEGS -> "that the flight goes on with the granted legs, without the others";
            case GATE ->
                "whether the host released the approved flight on the day, by leg; a second record replaces the first";
            case FLIGHT -> "what became of the flight, by leg; a second record replaces the first";
            case CORRECT -> "what should have been recorded, with a reason";
            case NEW_TERMS ->
                "a change of its rule, the calendar, a restriction or the position of an aerodrome while it was open, or of its permit at any time, with the effect";
        };
    }

    private static String onlyIf(Move.Condition condition) {
        return switch (condition) {
            case NONE -> "";
            case SENT -> "it was sent";
            case NOT_ACKNOWLEDGED -> "it was sent, and no acknowledgement is recorded yet";
            case BEFORE_DEPARTURE_ONCE_SENT -> "it was not sent yet, or it has not departed yet";
            case NOT_WITHDRAWN -> "it was not withdrawn before";
            case GRANTED_IN_PART -> "some of its legs are granted, and others are not";
        };
    }

    private static String diagram() {
        var labels = new LinkedHashMap<String, Set<String>>();
        labels.put("[*] --> submitted", Set.of("file"));
        passages(true).forEach(passage -> labels.computeIfAbsent(passage.arrow(), arrow -> new LinkedHashSet<>())
                .add(passage.label()));
        labels.put("pending --> unanswered", Set.of("the deadline passes"));
        return lines(labels.entrySet().stream()
                .map(arrow -> "    %s: %s".formatted(arrow.getKey(), String.join(", ", arrow.getValue()))));
    }

    private static String afterwards() {
        var atOnce = passages(true);
        return lines(passages(false).stream()
                .filter(passage -> !atOnce.contains(passage))
                .map(passage ->
                        "| %s | %s | %s |".formatted(word(passage.move()), word(passage.from()), word(passage.to()))));
    }

    /**
     * Every change of status that a move causes, found by trying each move on each small set of facts.
     *
     * @param atOnce only moves whose fact is recorded when it happens, after all other facts
     */
    private static Set<Passage> passages(boolean atOnce) {
        var passages = new TreeSet<Passage>();
        for (var clearance : Clearance.values()) {
            for (var now : List.of(Facts.BEFORE_DEADLINE, Facts.AFTER_DEADLINE)) {
                for (var facts : Facts.all(clearance, now)) {
                    for (var move : Move.values()) {
                        var from = facts.status(now);
                        if (from(move).contains(from)) {
                            facts.after(move, now, atOnce)
                                    .map(it -> new Passage(move, clearance, from, it.status(now)))
                                    .filter(it -> it.from() != it.to())
                                    .forEach(passages::add);
                        }
                    }
                }
            }
        }
        return passages;
    }

    private static Set<Status> from(Move move) {
        return move == Move.FILE ? EnumSet.noneOf(Status.class) : move.from();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private record Passage(Move move, Clearance clearance, Status from, Status to) implements Comparable<Passage> {

        String arrow() {
            return "%s --> %s".formatted(word(from), word(to));
        }

        String label() {
            return word(move) + (move == Move.SEND && clearance == Clearance.NOTIFICATION ? " a notification" : "");
        }

        @Override
        public int compareTo(Passage other) {
            var order = Comparator.comparing(Passage::move)
                    .thenComparing(Passage::from)
                    .thenComparing(Passage::to);
            return order.compare(this, other);
        }
    }

    /** The facts that decide, at full hours after the sending. The deadline is six hours after it. */
    private record Facts(Clearance clearance, boolean sent, List<Reply> replies, @Nullable Withdrawal withdrawal) {

        static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
        static final Instant DEADLINE = hour(6);
        static final Instant BEFORE_DEADLINE = hour(5);
        static final Instant AFTER_DEADLINE = hour(10);
        private static final List<Instant> INSTANTS =
                Stream.of(1, 2, 3, 4, 5, 7, 8, 9, 10).map(Facts::hour).toList();

        static List<Facts> all(Clearance clearance, Instant now) {
            var all = new ArrayList<Facts>();
            all.add(new Facts(clearance, false, List.of(), null));
            var replies = new ArrayList<List<Reply>>();
            replies.add(List.of());
            until(now).forEach(at -> Stream.of(Outcome.values())
                    .forEach(outcome -> replies.add(List.of(reply(outcome, at)))));
            for (var some : replies) {
                all.add(new Facts(clearance, true, some, null));
                until(now).forEach(at -> all.add(new Facts(clearance, true, some, withdrawn(at))));
            }
            return all;
        }

        Status status(Instant now) {
            var ending = sent ? Ending.ofSent(clearance, DEADLINE, replies, withdrawal) : Ending.ofUnsent(withdrawal);
            return Status.at(now, sent, clearance, ending.at(), ending.as());
        }

        Stream<Facts> after(Move move, Instant now, boolean atOnce) {
            var instants = until(now)
                    .filter(at -> !atOnce || at.equals(now) && !recorded().contains(now));
            return switch (move) {
                case FILE, ACKNOWLEDGE, AMEND, GRANTED_LEGS, GATE, FLIGHT, CORRECT, NEW_TERMS -> Stream.of();
                case SEND ->
                    atOnce && now.isAfter(DEADLINE)
                            ? Stream.of()
                            : Stream.of(new Facts(clearance, true, replies, withdrawal));
                case ANSWER ->
                    instants.flatMap(at -> Stream.of(Outcome.values()).map(outcome -> with(reply(outcome, at))));
                case REVOKE ->
                    instants.filter(at -> !recorded().stream().anyMatch(at::isBefore))
                            .map(at -> with(reply(Outcome.DENIED, at)));
                case WITHDRAW ->
                    instants.filter(at -> withdrawal == null)
                            .map(at -> new Facts(clearance, sent, replies, withdrawn(at)));
            };
        }

        private Facts with(Reply reply) {
            var more = new ArrayList<>(replies);
            more.add(reply);
            return new Facts(clearance, sent, more, withdrawal);
        }

        private Set<Instant> recorded() {
            var recorded = replies.stream().map(Reply::receivedAt).collect(Collectors.toSet());
            if (withdrawal != null) {
                recorded.add(withdrawal.at());
            }
            return recorded;
        }

        private static Stream<Instant> until(Instant now) {
            return INSTANTS.stream().filter(at -> !at.isAfter(now));
        }

        private static Reply reply(Outcome outcome, Instant at) {
            return ReplyBuilder.builder().outcome(outcome).receivedAt(at).build();
        }

        private static Withdrawal withdrawn(Instant at) {
            return new Withdrawal(WithdrawalReason.OTHER, at);
        }

        private static Instant hour(int hour) {
            return SENT.plus(Duration.ofHours(hour));
        }
    }
}
