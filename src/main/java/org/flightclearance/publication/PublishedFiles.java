package org.flightclearance.publication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.report.DenialReportCsv;
import org.flightclearance.report.DenialReport;

/** The files of publications: which are frozen, and their bytes. */
@ApplicationScoped
public class PublishedFiles {

    /** The name of the document, from which all else can be computed. */
    static final String DOCUMENT = "denials.json";

    /** What is frozen beside the document, a line for each file. */
    private static final List<Kind> BESIDE =
            List.of(new Kind("denials.csv", "text/csv;charset=UTF-8", Language.EN, PublishedFiles::csv));

    private final EntityManager database;
    private final FileParts parts;
    private final CanonicalJson json;

    PublishedFiles(EntityManager database, FileParts parts, CanonicalJson json) {
        this.database = database;
        this.parts = parts;
        this.json = json;
    }

    /** The bytes, which never change. */
    public InputStream open(Publication publication, PublishedFile file) {
        return parts.read(publication.id(), file);
    }

    /** What the document says, read back. */
    public FrozenDocument document(Publication publication) {
        try (var in = open(publication, publication.document())) {
            return json.read(in);
        } catch (IOException notWhatWasWritten) {
            throw new IllegalStateException(notWhatWasWritten);
        }
    }

    void freeze(Publication publication, FrozenDocument document, DenialReport report) {
        store(publication, DOCUMENT, "application/json", null, out -> json.write(document, out));
        for (var kind : BESIDE) {
            store(publication, kind.name(), kind.mediaType(), kind.language().code(), out -> kind.printing()
                    .print(report, Wording.in(kind.language()), out));
        }
    }

    private void store(
            Publication publication,
            String name,
            String mediaType,
            @Nullable String language,
            FileParts.Content content) {
        var written = parts.write(publication.id(), name, content);
        var file = new PublishedFile(publication, name, mediaType, language, written.sha256(), written.size());
        database.persist(file);
        publication.add(file);
    }

    private static void csv(DenialReport report, Wording wording, OutputStream out) {
        new DenialReportCsv(report, wording)
                .write(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** A file that is printed of the report in one language. */
    private record Kind(String name, String mediaType, Language language, Printing printing) {}

    /** Prints a report into a stream. */
    private interface Printing {
        void print(DenialReport report, Wording wording, OutputStream out) throws IOException;
    }
}
