package org.flightclearance.api.imports;

import java.util.List;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.FileNote;
import org.flightclearance.exchange.ImportResult;
import org.flightclearance.exchange.RowError;
import org.flightclearance.exchange.RowWarning;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.ImportMode;
import org.flightclearance.language.Wording;
import org.flightclearance.request.warning.WarningKind;

/** The result of an import in the JSON API. */
public record ImportView(
        boolean dryRun,
        ImportMode mode,
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<ErrorView> errors,
        int totalErrors,
        int warnings,
        List<WarningRow> warningRows,
        List<NoteView> notes) {

    static Response of(ImportResult result, boolean dryRun, ImportMode mode, Wording wording) {
        int status = result.unreadable() ? 422 : dryRun ? 200 : result.refused() ? 422 : 201;
        var view = new ImportView(
                dryRun,
                mode,
                result.rows(),
                result.created(),
                result.updated(),
                result.unchanged(),
                result.rejected(),
                result.errors().stream()
                        .map(error -> ErrorView.of(error, wording))
                        .toList(),
                result.totalErrors(),
                result.warned(),
                result.warnings().stream()
                        .map(warning -> WarningRow.of(warning, wording))
                        .toList(),
                result.notes().stream()
                        .map(note -> new NoteView(note.kind(), wording.say(note.sentence())))
                        .toList());
        return Response.status(status)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.language().code())
                .entity(view)
                .build();
    }

    static Response of(UnreadableFile file, boolean dryRun, ImportMode mode, Wording wording) {
        return of(ImportResult.unreadable(file), dryRun, mode, wording);
    }

    /** What looks like a slip: where it is, and what is doubtful. */
    public record WarningRow(
            WarningKind kind,
            int row,
            @Nullable String column,
            @Nullable String cell,
            @Nullable String value,
            String detail) {

        static WarningRow of(RowWarning warning, Wording wording) {
            var at = warning.at();
            return new WarningRow(
                    warning.kind(), at.row(), at.column(), at.cell(), at.value(), wording.say(at.sentence()));
        }
    }

    /** What the caller should know about how the file was read. */
    public record NoteView(FileNote.Kind kind, String detail) {}

    /** One fault: where it is, and what would be right. */
    public record ErrorView(
            int row, @Nullable String column, @Nullable String cell, @Nullable String value, String detail) {

        static ErrorView of(RowError error, Wording wording) {
            return new ErrorView(
                    error.row(), error.column(), error.cell(), error.value(), wording.say(error.sentence()));
        }
    }
}
