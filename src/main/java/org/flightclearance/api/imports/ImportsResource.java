package org.flightclearance.api.imports;

import java.io.IOException;
import java.util.Objects;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.idempotency.Idempotency;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.FileReading;
import org.flightclearance.exchange.imports.ImportMode;
import org.flightclearance.exchange.imports.ImportService;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.Move;
import org.flightclearance.request.reference.HeldReferences;

/** Imports a whole ledger of requests from one file, or tries it as a dry run. */
@Path("/api/v1/imports")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    public static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private final Call call;
    private final Missions missions;
    private final ImportService service;
    private final WireReader reader;
    private final Idempotency idempotency;
    private final WorkbookParameters workbooks;

    ImportsResource(
            Call call,
            Missions missions,
            ImportService service,
            WireReader reader,
            Idempotency idempotency,
            WorkbookParameters workbooks) {
        this.call = call;
        this.missions = missions;
        this.service = service;
        this.reader = reader;
        this.idempotency = idempotency;
        this.workbooks = workbooks;
    }

    @POST
    @Consumes({ImportsResource.CSV, ImportsResource.NDJSON, WorkbookParameters.XLSX})
    public Response bring(
            Spool spool, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type, @Context UriInfo uri)
            throws Exception {
        if (type == null) {
            // A missing type passes every @Consumes
            throw new NotSupportedException();
        }
        var parameters = new ParameterReader(uri.getQueryParameters());
        boolean dryRun = Objects.requireNonNullElse(parameters.truth("dry_run"), false);
        var mode = Objects.requireNonNullElse(parameters.one("mode", ImportMode.class), ImportMode.ALL_OR_NOTHING);
        var mission = parameters.text("mission");
        var workbook = workbooks.read(parameters, type, call.actor(), mission);
        parameters.refuseFaults();
        if (mission != null) {
            Move.FILE.checkRole(call.actor(), missions.of(call.actor(), mission).code());
        }
        var reading = WorkbookParameters.isWorkbook(type)
                ? workbook
                : type.isCompatible(MediaType.valueOf(CSV)) ? FileReading.CSV : ndjson();
        Ledger ledger = () -> reading.open(spool, new RowMissions(missions, call.actor(), mission));
        try {
            return dryRun
                    ? rehearsed(ledger, mode)
                    : idempotency.carryOut(
                            () -> held(ledger), HeldReferences::close, held -> brought(ledger, mode, held));
        } catch (UnreadableFile unreadable) {
            return ImportView.of(unreadable, dryRun, mode, call.wording());
        }
    }

    private Response rehearsed(Ledger ledger, ImportMode mode) throws IOException, UnreadableFile {
        try (var file = ledger.open()) {
            var result = service.rehearse(call.actor(), call.now(), file, mode, done -> {});
            return ImportView.of(result, true, mode, call.wording());
        }
    }

    private HeldReferences held(Ledger ledger) throws IOException, UnreadableFile {
        try (var file = ledger.open()) {
            return service.hold(call.actor(), call.now(), file);
        }
    }

    private Response brought(Ledger ledger, ImportMode mode, HeldReferences references)
            throws IOException, UnreadableFile {
        try (var file = ledger.open()) {
            var result = service.bring(call.actor(), call.now(), file, mode, references, done -> {});
            return ImportView.of(result, false, mode, call.wording());
        }
    }

    private FileReading ndjson() {
        return (spool, those) -> new NdjsonLedger(spool.open(), those, reader);
    }

    /** A file of requests that can be read more than once. */
    private interface Ledger {
        LedgerFile open() throws IOException, UnreadableFile;
    }
}
