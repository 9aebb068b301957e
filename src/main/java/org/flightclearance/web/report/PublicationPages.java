package org.flightclearance.web.report;

import java.util.List;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Missions;
import org.flightclearance.publication.Publication;
import org.flightclearance.publication.PublicationChanges;
import org.flightclearance.publication.PublicationService;
import org.flightclearance.publication.Publications;
import org.flightclearance.publication.PublishedFile;
import org.flightclearance.publication.PublishedFiles;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** The published reports of a mission, each with its proof, its files and the changes since. */
@Path("/publications")
@Authenticated
@FormAuthentication
public class PublicationPages {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Publications publications;
    private final PublishedFiles files;
    private final PublicationChanges changes;

    PublicationPages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            Publications publications,
            PublishedFiles files,
            PublicationChanges changes) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.publications = publications;
        this.files = files;
        this.changes = changes;
    }

    /** The published reports of a mission, the newest first. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PublicationList(Frame frame, MissionPick pick, List<Line> lines, boolean publishes)
            implements TemplateInstance {}

    /** One publication in the list. */
    public record Line(UUID id, String title, String revision, String days, String basis, String when, String by) {}

    /**
     * One publication.
     *
     * @param revised the publication that replaced it; null: none
     */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PublicationShown(
            Frame frame,
            PublishedReport report,
            ChangesSincePublication since,
            @Nullable String revised,
            boolean publishes)
            implements TemplateInstance {}

    /** The confirmation after a report was published. */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PublicationMade(Frame frame, PublishedReport report) implements TemplateInstance {}

    @GET
    @Transactional
    public Response list(@RestQuery @Nullable String mission) {
        var pick = MissionPick.of(missions, visit.actor(), mission);
        var picked = pick.picked();
        return visit.page(new PublicationList(
                visit.frame(),
                pick,
                picked == null
                        ? List.of()
                        : publications.of(missions.of(visit.actor(), picked)).stream()
                                .map(this::line)
                                .toList(),
                picked != null && PublicationService.isOpenTo(visit.actor(), picked)));
    }

    @GET
    @Path("/{id}")
    public Response show(UUID id, @RestQuery int page) {
        var publication = visible(id);
        var document = files.document(publication);
        var since = changes.since(publication, document, clock.now());
        return visit.page(new PublicationShown(
                visit.frame(),
                PublishedReport.of(publication, document, visit.wording()),
                ChangesSincePublication.of(since, publication.mission(), page, visit.wording()),
                publications
                        .revisionOf(publication)
                        .map(later -> later.id().toString())
                        .orElse(null),
                PublicationService.isOpenTo(visit.actor(), publication.mission().code())));
    }

    @GET
    @Path("/{id}/published")
    public Response made(UUID id) {
        var publication = visible(id);
        return visit.page(new PublicationMade(
                visit.frame(), PublishedReport.of(publication, files.document(publication), visit.wording())));
    }

    @GET
    @Path("/{id}/files/{file}")
    public Response file(UUID id, String file) {
        var publication = visible(id);
        var found = publication.file(file).orElseThrow(Refused::notFound);
        StreamingOutput body = out -> {
            try (var in = files.open(publication, found)) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, found.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(found))
                .build();
    }

    private Publication visible(UUID id) {
        return publications.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
    }

    private static String attachment(PublishedFile file) {
        return "attachment; filename=\"" + file.savedAs() + "\"";
    }

    private Line line(Publication publication) {
        var wording = visit.wording();
        var period = publication.period();
        return new Line(
                publication.id(),
                publication.title(),
                publication.revision() == 0 ? "" : wording.text("publication.rev", publication.revision()),
                wording.text("report.days", period.from(), period.to()),
                PublishedReport.basis(publication, wording),
                PublishedReport.when(publication, wording),
                publication.publishedBy());
    }
}
