package org.flightclearance.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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

import org.flightclearance.api.idempotency.Once;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.exchange.CsvLedger;
import org.flightclearance.exchange.ImportDesk;
import org.flightclearance.exchange.ImportMode;
import org.flightclearance.exchange.LedgerFile;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.Spool;
import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.mission.Missions;

/** Whole ledgers of requests, brought in as one file, or tried out. */
@Path("/api/v1/imports")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private final Call call;
    private final Missions missions;
    private final ImportDesk desk;
    private final WireReader reader;

    ImportsResource(Call call, Missions missions, ImportDesk desk, WireReader reader) {
        this.call = call;
        this.missions = missions;
        this.desk = desk;
        this.reader = reader;
    }

    @POST
    @Consumes({ImportsResource.CSV, ImportsResource.NDJSON})
    @Once
    public Response bring(Spool spool, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, @Context UriInfo uri)
            throws IOException {
        var parameters = new ParameterReader(uri.getQueryParameters());
        boolean dryRun = Objects.requireNonNullElse(parameters.truth("dry_run"), false);
        var mode = Objects.requireNonNullElse(parameters.one("mode", ImportMode.class), ImportMode.ALL_OR_NOTHING);
        var mission = parameters.text("mission");
        parameters.refuseFaults();
        if (mission != null) {
            missions.of(call.actor(), mission);
        }
        try (var file = ledger(type, spool.open(), mission)) {
            var result = dryRun
                    ? desk.rehearse(call.actor(), call.now(), file, mode, done -> {})
                    : desk.bring(call.actor(), call.now(), file, mode, done -> {});
            return ImportView.of(result, dryRun, mode, call.wording());
        } catch (UnreadableFile unreadable) {
            return ImportView.of(unreadable, dryRun, mode, call.wording());
        }
    }

    private LedgerFile ledger(MediaType type, InputStream file, @Nullable String mission)
            throws IOException, UnreadableFile {
        var those = new RowMissions(missions, call.actor(), mission);
        return type.isCompatible(MediaType.valueOf(CSV))
                ? new CsvLedger(file, those)
                : new NdjsonLedger(file, those, reader);
    }
}
