package org.flightclearance.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.exchange.RowLedger;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.ImportMode;
import org.flightclearance.exchange.imports.ImportService;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.report.DenialReportJson;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;

/**
 * Published figures on access, each as a ledger that is imported and a report that comes out. Keeps docs/published.md to what they
 * say.
 */
@QuarkusTest
class PublishedFiguresTest {

    private static final Path DOCUMENT = Path.of("docs/published.md");
    private static final String HINT =
            "docs/published.md is not what the files of src/test/resources/published come to."
                    + " Update it with: mvn test -Dtest=PublishedFiguresTest -Dupdate-docs=true";
    private static final String HEAD =
            """
            <!-- Written by PublishedFiguresTest from src/test/resources/published: change those files or the test, not this file. -->

            # Published figures

            Each of these publications says how much a host state granted. A small file has what was published and the requests behind
            it; the requests go in by an import, and the report that comes out is compared with what was published, to the last digit.
            Where a source contradicts itself, the table shows both, and the text below says why.

            All figures are read as quoted by the pages of OCHA, statements or the press, not from the reports themselves. Movements by
            road and applications for visas are entered like requests to fly. Which of our figures is meant is our reading: *facilitated*
            or *conducted* is `flown`, *impeded* after an approval is `impeded`, *cancelled* or *postponed* by the organisation is
            `withdrawn` or `not_flown_by_us`, *open* is `pending`. What a source does not say, such as days, sectors or how the rest
            ended, is made up. [definitions.md](definitions.md) says what each figure counts.
            """;
    private static final Pattern SHARE = Pattern.compile("([\\d.]+) %");

    @Inject
    ImportService imports;

    @Inject
    Missions missions;

    @Inject
    DenialReports reports;

    @Inject
    ObjectMapper mapper;

    @Test
    void each_published_figure_is_what_the_report_says_or_a_contradiction_of_its_source() throws Exception {
        var document = new StringBuilder(HEAD);
        int number = 0;
        for (var ledger : PublishedLedger.all()) {
            number++;
            var code =
                    "PUB" + number + "-" + Long.toString(System.nanoTime(), 36).toUpperCase();
            document.append(section(ledger, report(ledger, code)));
        }
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).as(HINT).exists();
        assertThat(Files.readString(DOCUMENT)).as(HINT).isEqualTo(document.toString());
    }

    private static String section(PublishedLedger ledger, JsonNode report) {
        var rows = new StringBuilder();
        var contradictions = new StringBuilder();
        for (var figure : ledger.figures()) {
            var says = value(figure.figure(), figure.value(), report);
            rows.append("| %s | `%s` | %s | %s |%n"
                    .formatted(figure.words(), named(figure.figure()), figure.value(), says));
            var compared = assertThat(says).as("%s: %s", ledger.fact("title"), figure.words());
            if (figure.contradiction().isEmpty()) {
                compared.isEqualTo(figure.value());
            } else {
                compared.isNotEqualTo(figure.value());
                contradictions.append("%n%s".formatted(wrapped("**Contradiction.** " + figure.contradiction())));
            }
        }
        return """

                ## %s

                %s
                | Figure | In the report | Published | The tracker says |
                |---|---|---|---|
                %s
                %s%s"""
                .formatted(
                        ledger.fact("title"),
                        wrapped("Source: %s. Period: %s to %s."
                                .formatted(ledger.fact("source"), ledger.from(), ledger.to())),
                        rows,
                        wrapped(ledger.fact("entered")),
                        contradictions);
    }

    private JsonNode report(PublishedLedger ledger, String code) throws Exception {
        as(ADMIN)
                .body(
                        """
                        {"code": "%s", "name": "%s", "host_state": "A state", "time_zone": "%s", "language": "en",
                         "authorities": ["Authority"], "sectors": [%s]}"""
                                .formatted(code, ledger.fact("title"), ledger.zone(), ledger.sectors()))
                .post("/missions")
                .then()
                .statusCode(201);
        var officer = new Actor("officer", Set.of(Role.OFFICER), Set.of(code));
        var now = ledger.asOf();
        try (var counted = opened(ledger.csv(code), officer);
                var references = imports.hold(officer, now, counted);
                var file = opened(ledger.csv(code), officer)) {
            var result = imports.bring(officer, now, file, ImportMode.ALL_OR_NOTHING, references, rows -> {});
            assertThat(result.errors()).isEmpty();
        }
        var mission = missions.of(officer, code);
        var period = new ReportPeriod(ledger.from(), ledger.to(), ledger.zone());
        var report = reports.report(mission, period, Basis.SENT, now);
        return mapper.valueToTree(DenialReportJson.of(report, Wording.in(Language.EN)));
    }

    private RowLedger opened(String csv, Actor officer) throws IOException, UnreadableFile {
        var bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        return RowLedger.ofCsv(bytes, new RowMissions(missions, officer, null));
    }

    /** A count or, where a share was published, the share with as many decimals. */
    private static String value(String expression, String published, JsonNode report) {
        var parts = expression.split(" of ", 2);
        long count = sum(parts[0], report);
        var share = SHARE.matcher(published);
        if (!share.matches()) {
            return String.valueOf(count);
        }
        var of = BigDecimal.valueOf(sum(parts.length > 1 ? parts[1] : "/total/sent", report));
        // A share that contradicts its source is shown with a decimal
        int decimals = parts.length > 1 && parts[1].startsWith("/by/")
                ? 1
                : Math.max(0, new BigDecimal(share.group(1)).scale());
        return BigDecimal.valueOf(100 * count).divide(of, decimals, RoundingMode.HALF_UP) + " %";
    }

    private static long sum(String expression, JsonNode report) {
        long sum = 0;
        int sign = 1;
        for (var part : expression.split(" ")) {
            if (part.equals("-") || part.equals("+")) {
                sign = part.equals("-") ? -1 : 1;
            } else {
                sum += sign * at(part, report);
            }
        }
        return sum;
    }

    /** A row of a list is named by its key. */
    private static long at(String pointer, JsonNode report) {
        var node = report;
        for (var name : pointer.substring(1).split("/")) {
            var next = node.path(name);
            if (node.isArray()) {
                for (var row : node) {
                    next = row.path("key").asText().equals(name) ? row : next;
                }
            }
            node = next;
        }
        assertThat(node.isIntegralNumber()).as(pointer).isTrue();
        return node.longValue();
    }

    /** In lines of up to 130 characters. */
    private static String wrapped(String text) {
        return text.replaceAll("(.{1,130})(?: +|$)", "$1\n");
    }

    private static String named(String expression) {
        return expression.replaceAll("/(total|by|legs|open_age)/", "").replace('/', '.');
    }
}
