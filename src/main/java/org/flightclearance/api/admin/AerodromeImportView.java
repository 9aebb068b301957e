package org.flightclearance.api.admin;

import java.util.List;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.flightclearance.aerodrome.AerodromeImport;
import org.flightclearance.api.imports.ImportView.ErrorView;
import org.flightclearance.language.Wording;

/** The result of an aerodrome import in the JSON API. */
record AerodromeImportView(
        boolean dryRun,
        int rows,
        int created,
        int updated,
        int unchanged,
        int skipped,
        int rejected,
        List<ErrorView> errors,
        int totalErrors) {

    static Response of(AerodromeImport result, boolean dryRun, Wording wording) {
        int status = result.unreadable() ? 422 : dryRun ? 200 : result.isRefused() ? 422 : 201;
        var view = new AerodromeImportView(
                dryRun,
                result.rows(),
                result.created(),
                result.updated(),
                result.unchanged(),
                result.skipped(),
                result.rejected(),
                result.errors().stream()
                        .map(fault -> new ErrorView(
                                fault.row(), fault.column(), null, fault.value(), wording.say(fault.sentence())))
                        .toList(),
                result.totalErrors());
        return Response.status(status)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.language().code())
                .entity(view)
                .build();
    }
}
