package org.flightclearance.paper.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.PaperCheck;
import org.flightclearance.paper.TestPrinter;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyBuilder;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class VerbalNoteAnnexTest {

    private static final Instant NOW = Instant.parse("2022-12-29T10:15:00Z");
    private static final Instant SENT = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant DEPARTURE = Instant.parse("2022-10-07T06:00:00Z");

    private static final PlaceWords PLACES = new PlaceWords(Map.of("GAGO", "Gao"));
    private static final List<Leg> LEGS = List.of(
            leg(Place.aerodrome("GAGO"), Place.strip("Ber", 16.83, -2.52)),
            leg(Place.strip("Ber", 16.83, -2.52), Place.aerodrome("GAGO")),
            leg(Place.aerodrome("GATB"), Place.aerodrome("GAGO")));

    private static final List<AnnexRequest> SOME = List.of(
            request("R-1", Status.PENDING, null, false, false),
            request(
                    "R-2",
                    Status.DENIED,
                    reply(Outcome.DENIED, DenialReason.SECURITY, "Zone <non> sûre"),
                    false,
                    false),
            request("R-3", Status.DENIED, reply(Outcome.DENIED, DenialReason.NO_FLY_ZONE, null), true, false),
            request("R-4", Status.UNANSWERED, null, false, false),
            request("R-5", Status.UNANSWERED, reply(Outcome.APPROVED, null, null), false, false),
            request("R-6", Status.DENIED, reply(Outcome.DENIED, DenialReason.OTHER, null), false, true));

    @Test
    void an_annex_lists_pending_denied_and_unanswered_requests_with_totals() {
        var pdf = pdf(annex(Language.EN, false, SOME));
        assertThat(PaperCheck.faults(pdf)).isEmpty();
        assertThat(PaperCheck.text(pdf))
                .containsSubsequence(
                        "To Ministry of Defence, Mali",
                        "Period 4 October 2022 to 29 December 2022",
                        "Counted by the day on which the request was sent",
                        "As of 29 Dec 2022 10:15Z",
                        "Pending, awaiting an answer 1",
                        "Denied 2",
                        "Unanswered by the deadline 2",
                        "Total 5",
                        "Pending, awaiting an answer: 1",
                        "R-1",
                        "NV/2022/118",
                        "4 Oct 2022 05:00Z",
                        "4 Oct 2022 07:00Z",
                        "7 Oct 2022 06:00Z",
                        "GAGO (Gao) – Ber (16°49.8′N 002°31.2′W) – GAGO GATB – GAGO",
                        "Denied: 2",
                        "R-2",
                        "MDAC/77",
                        "received 8 Oct 2022 09:00Z",
                        "“Zone <non> sûre”",
                        "R-3",
                        "approved, then revoked",
                        "reason: no-fly zone",
                        "Unanswered by the deadline: 2",
                        "R-4",
                        "R-5",
                        "late answer: approved, received 8 Oct 2022 09:00Z",
                        "In no total: notified flights that were blocked: 1",
                        "R-6",
                        "Africa/Bamako");
    }

    @Test
    void a_time_is_not_broken_after_its_colon() {
        var sent = request("R-7", Status.PENDING, null, false, false, Instant.parse("2022-02-01T23:45:00Z"));
        assertThat(PaperCheck.text(pdf(annex(Language.FR, true, List.of(sent)))))
                .contains("1er févr. 2022 23:45Z 2 févr. 2022 01:45Z");
    }

    @Test
    void the_notice_given_is_shown_only_if_asked_for() throws IOException {
        assertThat(PaperCheck.text(pdf(annex(Language.EN, false, SOME)))).doesNotContain("73", "Notice");
        assertThat(docx(annex(Language.EN, false, SOME))).doesNotContain("73", "Notice");
        assertThat(PaperCheck.text(pdf(annex(Language.EN, true, SOME)))).contains("Notice given", "73 h");
        assertThat(docx(annex(Language.FR, true, SOME))).contains("Préavis donné", "73 h");
    }

    @Test
    void an_empty_annex_says_so() throws IOException {
        assertThat(PaperCheck.text(pdf(annex(Language.FR, false, List.of()))))
                .contains("n’est en attente, refusée ou restée sans réponse")
                .doesNotContain("Total");
        assertThat(docx(annex(Language.EN, false, List.of()))).contains("is pending, denied or unanswered");
    }

    @Test
    void a_french_annex_has_the_same_text_in_both_files() throws IOException {
        var paper = annex(Language.FR, true, SOME);
        var printed = PaperCheck.text(pdf(paper));
        assertThat(printed)
                .containsSubsequence(
                        "Annexe à la note verbale nº",
                        "En attente de réponse\u00a0: 1",
                        "Refusées\u00a0: 2",
                        "«\u00a0Zone <non> sûre\u00a0»",
                        "Restées sans réponse à l’échéance\u00a0: 2",
                        "réponse tardive\u00a0: accordée");
        try (var document = new XWPFDocument(new ByteArrayInputStream(HostPaperDocx.write(paper, NOW)))) {
            assertThat(document.getTables()).hasSize(5).allSatisfy(table -> {
                for (var row : table.getRows()) {
                    for (var cell : row.getTableCells()) {
                        assertThat(printed).contains(cell.getText().replaceAll("\\s+", " "));
                    }
                }
            });
        }
    }

    private static HostPaper annex(Language language, boolean notice, List<AnnexRequest> requests) {
        return new VerbalNoteAnnex(
                        new Correspondents(
                                "MINUSMA", "MINUSMA", "Mali", "Ministry of Defence", ZoneId.of("Africa/Bamako"), false),
                        LocalDate.of(2022, 10, 4),
                        LocalDate.of(2022, 12, 29),
                        NOW,
                        notice,
                        requests,
                        Wording.in(language))
                .paper();
    }

    private static Leg leg(Place from, Place to) {
        return new Leg(from, to, DEPARTURE, DEPARTURE.plusSeconds(3600));
    }

    private static AnnexRequest request(
            String reference, Status status, @Nullable Reply answer, boolean revoked, boolean notified) {
        return request(reference, status, answer, revoked, notified, SENT);
    }

    private static AnnexRequest request(
            String reference, Status status, @Nullable Reply answer, boolean revoked, boolean notified, Instant sent) {
        return new AnnexRequest(
                reference,
                "UNO701",
                PLACES.route(LEGS),
                new Sending(sent, Channel.NOTE_VERBALE, "Ministry of Defence", "NV/2022/118", sent.plusSeconds(7200)),
                DEPARTURE,
                DEPARTURE,
                status,
                answer,
                revoked,
                notified,
                new BigDecimal("73.0"));
    }

    private static Reply reply(Outcome outcome, @Nullable DenialReason reason, @Nullable String stated) {
        return ReplyBuilder.builder()
                .outcome(outcome)
                .receivedAt(Instant.parse("2022-10-08T09:00:00Z"))
                .authority("Ministry of Defence")
                .authorityReference("MDAC/77")
                .reason(reason)
                .reasonStated(stated)
                .reasonAssessed(DenialReason.SANCTIONS)
                .build();
    }

    private static byte[] pdf(HostPaper paper) {
        return TestPrinter.pdf("paper/host-paper-page", "paper", paper, NOW);
    }

    private static String docx(HostPaper paper) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(HostPaperDocx.write(paper, NOW)));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
