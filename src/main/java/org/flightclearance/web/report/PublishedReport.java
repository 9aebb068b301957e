package org.flightclearance.web.report;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.publication.FrozenDocument;
import org.flightclearance.publication.Publication;
import org.flightclearance.publication.PublishedFile;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;

/**
 * A publication for its page. Every figure and sentence is shown as it was published.
 *
 * @param revision the publication that it revises, in words; null: it is the first
 * @param revises address of the publication that it replaces; null: it is the first
 * @param sha256 SHA-256 of the document
 * @param savedAs the name under which the document is saved
 * @param report query of the address of the report as of the publication
 * @param today query of the address of the same report as of now
 * @param again query of the form that publishes a revision
 */
public record PublishedReport(
        String id,
        String mission,
        String title,
        @Nullable String revision,
        @Nullable String revises,
        String finding,
        String sentence,
        @Nullable String note,
        String days,
        List<String> columns,
        List<ReportTable.Line> totals,
        List<Fact> facts,
        String sha256,
        String savedAs,
        List<File> files,
        String report,
        String today,
        String again) {

    /** A published file. */
    public record File(String name, String address, String size, String sha256) {}

    static PublishedReport of(Publication publication, FrozenDocument document, Wording wording) {
        var language = wording.language().code();
        var report = document.report();
        var period = publication.period();
        var revised = publication.revises();
        var address = "/publications/" + publication.id();
        var code = publication.mission().code();
        return new PublishedReport(
                publication.id().toString(),
                code,
                publication.title(),
                revised == null ? null : wording.text("publication.rev_of", publication.revision(), revised.title()),
                revised == null ? null : "/publications/" + revised.id(),
                Objects.requireNonNullElse(document.finding().get(language), ""),
                report.at("/sentence/" + language).asText(),
                report.path("note").textValue(),
                wording.text("report.days", period.from(), period.to()),
                ReportTable.columns(wording),
                List.of(total(wording.text("report.row.total"), report.path("total"), wording)),
                facts(publication, document, wording),
                publication.document().sha256(),
                publication.document().savedAs(),
                files(publication, address, wording),
                ReportAddress.of(publication.mission(), period, publication.basis(), publication.publishedAt()),
                ReportAddress.asOfNow(publication.mission(), period, publication.basis()),
                "mission=%s&from=%s&to=%s&basis=%s"
                        .formatted(
                                code,
                                period.from(),
                                period.to(),
                                publication.basis().name().toLowerCase(Locale.ROOT)));
    }

    static String basis(Publication publication, Wording wording) {
        return wording.text("report.basis." + publication.basis().name().toLowerCase(Locale.ROOT));
    }

    static String when(Publication publication, Wording wording) {
        return wording.instant(publication.publishedAt().truncatedTo(ChronoUnit.MINUTES));
    }

    private static List<Fact> facts(Publication publication, FrozenDocument document, Wording wording) {
        return new FactList(wording)
                .add("publication.at", publication.publishedAt())
                .add("publication.by", publication.publishedBy())
                .add(
                        "publication.stated",
                        document.statement().get(wording.language().code()))
                .add("report.basis", basis(publication, wording))
                .add("publication.zone", publication.period().zone().getId())
                .add("publication.definition", publication.definition())
                .facts();
    }

    private static List<File> files(Publication publication, String address, Wording wording) {
        var files = new ArrayList<File>();
        files.add(file(publication.document(), address, wording));
        publication.files().forEach(file -> files.add(file(file, address, wording)));
        return List.copyOf(files);
    }

    private static File file(PublishedFile file, String address, Wording wording) {
        return new File(
                file.name(),
                address + "/files/" + file.name(),
                wording.text("publication.bytes", file.size()),
                file.sha256());
    }

    /** The total as published. Its figures have no links, because today's requests may differ. */
    static ReportTable.Line total(String words, JsonNode total, Wording wording) {
        return ReportTable.frozen(
                words,
                column -> total.path(column.wireName()).longValue(),
                rate(total.path("denied_rate")),
                rate(total.path("denied_or_unanswered_rate")),
                wording);
    }

    private static @Nullable BigDecimal rate(JsonNode rate) {
        return rate.isNumber() ? rate.decimalValue() : null;
    }
}
