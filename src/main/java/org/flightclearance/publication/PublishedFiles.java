package org.flightclearance.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.database.StoredBytes;
import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.report.ReportFile;
import org.flightclearance.paper.report.ReportFiles;
import org.flightclearance.report.DenialReport;

/** The files of publications: which ones are stored, and their bytes. */
@ApplicationScoped
public class PublishedFiles {

    /** The name of the document, from which all other files can be computed. */
    static final String DOCUMENT = "denials.json";

    /** The files that are stored beside the document. */
    private static final List<FrozenFile> OTHER_FILES = List.of(
            new FrozenFile("denials-en.pdf", ReportFile.PDF, Language.EN),
            new FrozenFile("denials-fr.pdf", ReportFile.PDF, Language.FR),
            new FrozenFile("denials.xlsx", ReportFile.XLSX, Language.EN),
            new FrozenFile("denials.csv", ReportFile.CSV, Language.EN));

    private final EntityManager database;
    private final FileParts parts;
    private final CanonicalJson json;

    PublishedFiles(EntityManager database, FileParts parts, CanonicalJson json) {
        this.database = database;
        this.parts = parts;
        this.json = json;
    }

    /** Opens a file, whose bytes never change. */
    public InputStream open(Publication publication, PublishedFile file) {
        return parts.read(publication.id(), file);
    }

    /** Reads the document of a publication. */
    public FrozenDocument document(Publication publication) {
        try (var in = open(publication, publication.document())) {
            return json.read(in);
        } catch (IOException notWhatWasWritten) {
            throw new IllegalStateException(notWhatWasWritten);
        }
    }

    void freeze(Publication publication, FrozenDocument document, DenialReport report) {
        store(publication, DOCUMENT, "application/json", null, out -> json.write(document, out));
        for (var file : OTHER_FILES) {
            var printed = ReportFiles.file(file.type(), report, CsvFlavour.PLAIN, Wording.in(file.language()));
            store(
                    publication,
                    file.name(),
                    file.type().contentType(),
                    file.language().code(),
                    out -> out.write(printed));
        }
    }

    private void store(
            Publication publication,
            String name,
            String mediaType,
            @Nullable String language,
            StoredBytes.Content content) {
        var written = parts.write(publication.id(), name, content);
        var file = new PublishedFile(publication, name, mediaType, language, written.sha256(), written.size());
        database.persist(file);
        publication.add(file);
    }

    /** A stored file: its name, type and language. */
    private record FrozenFile(String name, ReportFile type, Language language) {}
}
