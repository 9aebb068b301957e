package org.flightclearance.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.paper.report.DenialReportJson.Period;
import org.flightclearance.publication.Publication;
import org.flightclearance.publication.PublishedFile;
import org.flightclearance.report.Basis;

/**
 * A publication without its document.
 *
 * @param sha256 of the document's bytes
 */
public record PublicationView(
        UUID id,
        String mission,
        String title,
        Period period,
        Basis basis,
        Instant asOf,
        int definition,
        int revision,
        @Nullable UUID revises,
        LocalDate answersEnteredUntil,
        Instant publishedAt,
        String publishedBy,
        String sha256,
        long size,
        List<FileView> files) {

    static PublicationView of(Publication publication) {
        var period = publication.period();
        var revised = publication.revises();
        return new PublicationView(
                publication.id(),
                publication.mission().code(),
                publication.title(),
                new Period(period.from(), period.to(), period.zone().getId(), null),
                publication.basis(),
                publication.publishedAt(),
                publication.definition(),
                publication.revision(),
                revised == null ? null : revised.id(),
                publication.answersEnteredUntil(),
                publication.publishedAt(),
                publication.publishedBy(),
                publication.document().sha256(),
                publication.document().size(),
                publication.files().stream().map(FileView::of).toList());
    }

    /** A file that was frozen beside the document. */
    public record FileView(String name, String mediaType, @Nullable String language, String sha256, long size) {

        static FileView of(PublishedFile file) {
            return new FileView(file.name(), file.mediaType(), file.language(), file.sha256(), file.size());
        }
    }
}
