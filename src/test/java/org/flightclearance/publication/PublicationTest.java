package org.flightclearance.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.flight.AircraftBuilder;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Missions;
import org.flightclearance.publication.FrozenRequest.FrozenLeg;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.RandomHistories;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.request.Channel;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.SendingBuilder;
import org.flightclearance.request.Status;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A publication never changes, its figures can be verified, and later changes are listed. */
@OnBothDatabases
class PublicationTest {

    private static final int REQUESTS = 60;
    private static final Instant FIRST = Instant.parse("2022-09-01T00:00:00Z");
    private static final Instant THEN = Instant.parse("2022-12-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2023-03-01T00:00:00Z");
    private static final LocalDate FROM = LocalDate.parse("2022-10-04");
    private static final LocalDate TO = LocalDate.parse("2022-12-29");

    @Inject
    Missions missions;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    ExecutionService execution;

    @Inject
    DenialReports reports;

    @Inject
    PublicationService publishing;

    @Inject
    Publications publications;

    @Inject
    PublishedFiles files;

    @Inject
    PublicationChanges changes;

    @Inject
    OutdatedReports outdated;

    @Inject
    CanonicalJson canonical;

    @Inject
    ObjectMapper mapper;

    private String mission;
    private Actor manager;

    @BeforeEach
    void found() {
        mission = ApiClient.mission("Europe/Nicosia");
        manager = new Actor("chief", Set.of(Role.MANAGER), Set.of(mission));
    }

    @ParameterizedTest
    @EnumSource
    void later_records_change_no_byte_and_the_changes_explain_every_figure(Basis basis) throws Exception {
        record(basis.ordinal(), FIRST);
        var publication = publish(THEN, basis, TO, null);
        var bytes = bytes(publication, publication.document());
        var csv = bytes(publication, publication.files().get(0));
        record(10 + basis.ordinal(), THEN.plusSeconds(1));

        var kept = publications.visibleTo(manager, publication.id()).orElseThrow();
        assertThat(bytes(kept, kept.document())).isEqualTo(bytes);
        assertThat(sha256(bytes)).isEqualTo(kept.document().sha256());
        assertThat(bytes(kept, kept.files().get(0))).isEqualTo(csv);
        assertThat(sha256(csv)).isEqualTo(kept.files().get(0).sha256());

        var since = changes.since(kept, files.document(kept), LATER);
        var report = reports.report(kept.mission(), kept.period(), basis, LATER);
        assertThat(since.requests()).isNotEmpty();
        assertThat(outdated.newest(kept.mission(), LATER))
                .extracting(OutdatedReports.Compared::changed)
                .containsExactly(since.requests().size());
        for (var column : Column.values()) {
            int gained = 0;
            for (var changed : since.requests()) {
                gained += counts(changed.now(), column) - counts(changed.then(), column);
            }
            assertThat(since.then().at("/total/" + column.wireName()).intValue() + gained)
                    .as("%s", column)
                    .isEqualTo(report.total().count(column))
                    .isEqualTo(since.now().at("/total/" + column.wireName()).intValue());
        }
        for (var figure :
                List.of("sent", "blocked", "withdrawn", "flown", "impeded", "not_flown_by_us", "unconfirmed")) {
            int gained = since.requests().stream()
                    .mapToInt(changed -> notifications(changed.now(), figure) - notifications(changed.then(), figure))
                    .sum();
            assertThat(since.then().at("/notifications/" + figure).intValue() + gained)
                    .as(figure)
                    .isEqualTo(since.now().at("/notifications/" + figure).intValue());
        }
        for (var outcome : LegOutcome.values()) {
            var figure = "/legs/" + outcome.name().toLowerCase(Locale.ROOT);
            int gained = since.requests().stream()
                    .mapToInt(changed -> legs(changed.now(), outcome) - legs(changed.then(), outcome))
                    .sum();
            assertThat(since.then().at(figure).intValue() + gained)
                    .as(figure)
                    .isEqualTo(since.now().at(figure).intValue());
        }
        assertThat(changes.since(kept, asBefore(files.document(kept)), LATER).requests())
                .as("of a document without legs and without what became of notifications")
                .isEqualTo(since.requests());
        assertThat(since.requests())
                .allSatisfy(changed -> assertThat(changed.entries())
                        .allSatisfy(entry -> assertThat(entry.recordedAt()).isAfter(THEN)))
                .anySatisfy(changed -> assertThat(changed.entries()).isNotEmpty());
        // Nothing else is listed: all other requests are counted as before
        var again = FrozenRequest.all(report);
        var listed = since.requests().stream()
                .map(PublicationChanges.Changed::reference)
                .toList();
        assertThat(again.stream()
                        .filter(request -> !listed.contains(request.reference()))
                        .map(FrozenRequest::columns))
                .containsExactlyElementsOf(again.stream()
                        .filter(request -> !listed.contains(request.reference()))
                        .map(request -> frozen(kept, request.reference()).columns())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_leg_that_has_become_unanswered_is_a_change_of_which_nothing_was_recorded(Basis basis) throws Exception {
        approveOneOfTwoLegs(1, THEN.minus(Duration.ofDays(3)), THEN.plus(Duration.ofDays(2)));
        var publication = publish(THEN, basis, TO, null);
        var document = files.document(publication);
        var since = changes.since(publication, document, LATER);
        assertThat(since.requests()).singleElement().satisfies(changed -> {
            assertThat(changed.then().legs()).extracting(FrozenLeg::outcome).containsExactly(LegOutcome.APPROVED, null);
            assertThat(changed.now().legs())
                    .extracting(FrozenLeg::outcome)
                    .containsExactly(LegOutcome.APPROVED, LegOutcome.UNANSWERED);
            assertThat(changed.entries()).isEmpty();
        });
        assertThat(changes.since(publication, asBefore(document), LATER).requests())
                .isEqualTo(since.requests());
        assertThat(outdated.newest(publication.mission(), LATER))
                .extracting(OutdatedReports.Compared::changed)
                .containsExactly(1);
        assertThat(changes.since(publication, document, THEN.plusSeconds(1)).requests())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_dropped_leg_that_has_become_unanswered_is_a_change_before_the_deadline_of_the_request(Basis basis)
            throws Exception {
        var deadlineOfLeg = THEN.plus(Duration.ofDays(2));
        var reference = approveOneOfTwoLegs(2, THEN.minus(Duration.ofDays(3)), deadlineOfLeg);
        var officer = new Actor("clerk", Set.of(Role.OFFICER), Set.of(mission));
        service.keepGrantedLegs(officer, THEN.minus(Duration.ofDays(1)), reference, null);
        var publication = publish(THEN, basis, TO, null);
        var document = files.document(publication);
        assertThat(changes.since(publication, document, deadlineOfLeg).requests())
                .isEmpty();
        var after = deadlineOfLeg.plusSeconds(1);
        assertThat(changes.since(publication, document, after).requests())
                .singleElement()
                .satisfies(changed -> assertThat(changed.now().legs())
                        .extracting(FrozenLeg::outcome)
                        .containsExactly(LegOutcome.UNANSWERED, LegOutcome.APPROVED));
        assertThat(outdated.newest(publication.mission(), after))
                .extracting(OutdatedReports.Compared::changed)
                .containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_is_sent_minutes_ahead_is_a_change_of_a_report_that_is_published_at_once(Basis basis)
            throws Exception {
        var sent = THEN.plus(Duration.ofMinutes(3));
        file(THEN, sent, THEN.plus(Duration.ofHours(3)));
        var publication = publish(THEN, basis, TO, null);
        var document = files.document(publication);
        assertThat(document.report().path("total").path("sent").intValue()).isZero();
        // By outcome it counts from its deadline on
        var later = basis == Basis.OUTCOME ? THEN.plus(Duration.ofHours(4)) : THEN.plus(Duration.ofMinutes(10));
        assertThat(changes.since(publication, document, THEN.plusSeconds(60)).requests())
                .isEmpty();
        assertThat(changes.since(publication, document, later).requests()).hasSize(1);
        assertThat(outdated.newest(publication.mission(), later))
                .extracting(OutdatedReports.Compared::changed)
                .containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_of_a_document_can_be_computed_from_its_requests(Basis basis) throws Exception {
        record(20 + basis.ordinal(), FIRST);
        var publication = publish(THEN, basis, TO, null);
        var document = mapper.readTree(bytes(publication, publication.document()));
        var requests = document.get("requests");
        var permissions = Stream.iterate(0, i -> i + 1)
                .limit(requests.size())
                .map(requests::get)
                .filter(request -> request.get("clearance").asText().equals("required"))
                .toList();
        assertThat(permissions).isNotEmpty();
        checkRow(document.at("/report/total"), permissions);
        document.at("/report/by").properties().forEach(breakdown -> {
            var rows = new TreeMap<String, List<JsonNode>>();
            permissions.forEach(request -> rows.merge(
                    request.at("/rows/" + breakdown.getKey()).asText(),
                    List.of(request),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
            assertThat(breakdown.getValue()).hasSize(rows.size());
            breakdown
                    .getValue()
                    .forEach(row -> checkRow(row, rows.get(row.get("key").asText())));
        });
        var names = document.at("/report/notifications").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        assertThat(names).contains("flown", "unconfirmed");
        for (var name : names) {
            int count = 0;
            for (var request : requests) {
                for (var counted : request.get("notifications")) {
                    count += counted.asText().equals(name) ? 1 : 0;
                }
            }
            assertThat(document.at("/report/notifications/" + name).intValue()).isEqualTo(count);
        }
        for (var outcome : List.of("approved", "denied", "unanswered")) {
            assertThat(document.at("/report/legs/" + outcome).intValue())
                    .as(outcome)
                    .isEqualTo(permissions.stream()
                            .flatMap(request -> request.get("legs").findValues("outcome").stream())
                            .filter(one -> one.asText().equals(outcome))
                            .count());
        }
    }

    @Test
    void the_bytes_are_canonical_in_every_locale_and_zone() throws Exception {
        record(30, FIRST);
        var publication = publish(LATER, Basis.SENT, TO, null);
        var bytes = bytes(publication, publication.document());
        var document = files.document(publication);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            for (var tag : List.of("ar-EG-u-nu-arab", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                var written = new ByteArrayOutputStream();
                canonical.write(document, written);
                assertThat(written.toByteArray()).isEqualTo(bytes);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        var text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\"answers_entered_until\":\"2022-12-20\",\"finding\":{\"en\":")
                .endsWith("}");
        checkSorted(mapper.readTree(bytes));
    }

    @Test
    void publishing_again_revises_the_newest_publication() {
        record(40, FIRST);
        assertThat(publications.lastPublishedDay(missions.of(manager, mission), LATER))
                .isEmpty();
        var first = publish(THEN, Basis.SENT, TO, null);
        var second = publish(THEN.plusSeconds(9), Basis.SENT, TO, null);
        var other = publish(THEN, Basis.OUTCOME, TO, null);
        assertThat(first.revision()).isZero();
        assertThat(first.revises()).isNull();
        assertThat(second.revision()).isEqualTo(1);
        assertThat(second.revises().id()).isEqualTo(first.id());
        assertThat(other.revision()).isZero();

        assertThat(faults(TO.minusDays(1), first.id())).containsExactly("/revises fault.revises_revised");
        assertThat(faults(TO, other.id())).containsExactly("/revises fault.revises_other");
        assertThat(faults(TO, UUID.randomUUID())).containsExactly("/revises fault.revises_unknown");
        var corrected = publish(THEN, Basis.SENT, TO.minusDays(1), second.id());
        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(corrected.revises().id()).isEqualTo(second.id());
        // Publishing the original days again revises the newest of the chain
        assertThat(publications.lastPublishedDay(first.mission(), LATER)).contains(TO);
        assertThat(publish(THEN, Basis.SENT, TO, null).revision()).isEqualTo(3);
    }

    @Test
    void the_days_since_the_last_report_as_of_an_instant_are_those_since_the_last_one_then() {
        var first = publish(THEN, Basis.SENT, TO, null);
        publish(LATER, Basis.SENT, TO.plusDays(20), first.id());
        var known = first.mission();
        assertThat(publications.sinceLast(known, LATER.minusNanos(1_000)))
                .isEqualTo(new ReportPeriod(TO.plusDays(1), LocalDate.parse("2023-03-01"), known.timeZone()));
        assertThat(publications.sinceLast(known, LATER).from()).isEqualTo(TO.plusDays(21));
        assertThat(publications.lastPublishedDay(known, THEN)).contains(TO);
        assertThat(publications.lastPublishedDay(known, THEN.minusNanos(1_000))).isEmpty();
    }

    @Test
    void all_faults_of_a_publication_are_reported_at_once() {
        var today = LocalDate.parse("2022-12-20");
        assertThat(faults(new PublicationInput(mission, today.plusDays(1), today, null, " ", today.plusDays(1), null)))
                .containsExactly(
                        "/title fault.required",
                        "/answers_entered_until fault.statement_future",
                        "/from fault.publication_future",
                        "/to fault.period_order");
        assertThat(faults(new PublicationInput(mission, null, null, null, "a\nb", null, null)))
                .containsExactly(
                        "/from fault.required",
                        "/to fault.required",
                        "/title fault.title_line",
                        "/answers_entered_until fault.required");
        assertThat(faults(new PublicationInput(mission, FROM, TO, null, "x".repeat(201), FROM.minusDays(1), null)))
                .containsExactly("/title fault.too_long", "/answers_entered_until fault.statement_before");
        // Still allowed: a period that begins today, and a statement about its first day
        assertThat(publishing.publish(
                        manager, THEN, new PublicationInput(mission, today, today, null, "Today", today, null)))
                .isNotNull();
    }

    private FrozenRequest frozen(Publication publication, String reference) {
        return files.document(publication).requests().stream()
                .filter(request -> request.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<String> faults(LocalDate to, UUID revises) {
        return faults(
                new PublicationInput(mission, FROM, to, Basis.SENT, "Again", LocalDate.parse("2022-12-20"), revises));
    }

    private List<String> faults(PublicationInput said) {
        return catchThrowableOfType(Refused.class, () -> publishing.publish(manager, THEN, said)).faults().stream()
                .map(PublicationTest::named)
                .toList();
    }

    private static String named(Fault fault) {
        return fault.pointer() + " " + fault.sentence().key();
    }

    private void record(int seed, Instant from) {
        new RandomHistories(seed, mission, filing, service)
                .andFlights(execution)
                .byLeg()
                .record(REQUESTS, from);
    }

    private String approveOneOfTwoLegs(int leg, Instant sent, Instant departure) {
        var officer = new Actor("clerk", Set.of(Role.OFFICER), Set.of(mission));
        var filed = file(sent, sent, departure);
        service.answer(
                officer,
                sent.plus(Duration.ofDays(1)),
                filed.reference(),
                ReplyBuilder.builder()
                        .receivedAt(sent.plus(Duration.ofHours(5)))
                        .legs(List.of(new LegReply(leg, Outcome.APPROVED, null, null, null)))
                        .build(),
                new SeenState(filed.version(), Status.PENDING),
                Findings.noting());
        return filed.reference();
    }

    private FlightRequest file(Instant now, Instant sent, Instant departure) {
        var officer = new Actor("clerk", Set.of(Role.OFFICER), Set.of(mission));
        var there = Place.aerodrome("GATB");
        var here = Place.aerodrome("GAGO");
        return filing.file(
                officer,
                now,
                FilingBuilder.builder()
                        .mission(mission)
                        .purpose(Purpose.CARGO)
                        .aircraft(AircraftBuilder.builder()
                                .aircraftClass(AircraftClass.ROTARY_WING)
                                .build())
                        .sector("East")
                        .legs(List.of(
                                new Leg(here, there, departure, departure.plus(Duration.ofHours(1))),
                                new Leg(
                                        there,
                                        here,
                                        departure.plus(Duration.ofHours(2)),
                                        departure.plus(Duration.ofHours(3)))))
                        .filedAt(now)
                        .sent(SendingBuilder.builder()
                                .at(sent)
                                .channel(Channel.EMAIL)
                                .authority("Ministry of Defence")
                                .build())
                        .build());
    }

    private Publication publish(Instant now, Basis basis, LocalDate to, UUID revises) {
        return publishing.publish(
                manager,
                now,
                new PublicationInput(
                        mission, FROM, to, basis, "Fourth report", LocalDate.parse("2022-12-20"), revises));
    }

    private byte[] bytes(Publication publication, PublishedFile file) throws IOException {
        try (var in = files.open(publication, file)) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The document as it would have been written before requests had legs. */
    private static FrozenDocument asBefore(FrozenDocument document) {
        return FrozenDocumentBuilder.builder(document)
                .requests(document.requests().stream()
                        .map(request -> FrozenRequestBuilder.builder(request)
                                .notifications(request.notifications().stream()
                                        .filter(List.of("sent", "under_permit", "blocked", "withdrawn")::contains)
                                        .toList())
                                .legs(null)
                                .build())
                        .toList())
                .build();
    }

    private static int notifications(FrozenRequest request, String figure) {
        return request != null && request.notifications().contains(figure) ? 1 : 0;
    }

    private static int legs(FrozenRequest request, LegOutcome outcome) {
        return request == null
                ? 0
                : (int) request.legs().stream()
                        .filter(leg -> leg.outcome() == outcome)
                        .count();
    }

    private static int counts(FrozenRequest request, Column column) {
        return request != null && request.columns().contains(column.wireName()) ? 1 : 0;
    }

    private static void checkRow(JsonNode row, List<JsonNode> requests) {
        for (var column : Column.values()) {
            assertThat(row.get(column.wireName()).intValue()).as("%s", column).isEqualTo((int) requests.stream()
                    .filter(request -> request.get("columns").toString().contains("\"" + column.wireName() + "\""))
                    .count());
        }
        var rate = BigDecimal.valueOf(100L * row.get("denied").intValue())
                .divide(BigDecimal.valueOf(requests.size()), 1, RoundingMode.HALF_UP);
        assertThat(row.get("denied_rate").decimalValue()).isEqualByComparingTo(rate);
        assertThat(row.get("distinct_flights").intValue()).isEqualTo((int) requests.stream()
                .map(request -> request.get("flight"))
                .distinct()
                .count());
        var hours = requests.stream()
                .map(request -> request.get("answer_hours"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .sorted()
                .toList();
        assertThat(row.get("median_answer_hours").isNull()).isEqualTo(hours.isEmpty());
        if (!hours.isEmpty()) {
            var middle = hours.get(hours.size() / 2).add(hours.get((hours.size() - 1) / 2));
            assertThat(row.get("median_answer_hours").decimalValue())
                    .isEqualByComparingTo(middle.divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP));
        }
    }

    private static void checkSorted(JsonNode node) {
        if (node.isObject()) {
            assertThat(node.properties()).extracting(Map.Entry::getKey).isSorted();
        }
        node.forEach(PublicationTest::checkSorted);
    }
}
