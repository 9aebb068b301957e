package org.flightclearance.api.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.AerodromeProfile;
import org.flightclearance.aerodrome.AerodromeService;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.imports.ImportsResource;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.flight.Place;
import org.flightclearance.security.Permission;

/** The table of aerodromes. Administrators change it, everybody reads it. */
@Path("/api/v1/aerodromes")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
public class AerodromesResource {

    private static final int LARGEST_PAGE = 200;
    private static final int PAGE = 50;

    private final Call call;
    private final Aerodromes aerodromes;
    private final AerodromeService service;
    private final WireReader reader;

    AerodromesResource(Call call, Aerodromes aerodromes, AerodromeService service, WireReader reader) {
        this.call = call;
        this.aerodromes = aerodromes;
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Authenticated
    public Response list(@Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var q = parameters.text("q");
        int limit = parameters.wholeNumber("limit", 1, LARGEST_PAGE, PAGE);
        var after = parameters.value("cursor", AerodromesResource::code, "fault.cursor");
        parameters.refuseFaults();
        var page = aerodromes.page(q, after, limit);
        var items = page.items().stream().map(Aerodrome::profile).toList();
        if (page.last() == null) {
            return Response.ok(new Items.Paged<>(items, null)).build();
        }
        var next = cursor(page.last());
        var address =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return Response.ok(new Items.Paged<>(items, next)).link(address, "next").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_AERODROMES)
    public Response add(AerodromeProfile profile) {
        var aerodrome = service.add(call.actor(), call.now(), profile);
        return Response.created(URI.create("/api/v1/aerodromes/" + aerodrome.code()))
                .entity(aerodrome.profile())
                .build();
    }

    @GET
    @Path("/{code}")
    @Authenticated
    public AerodromeProfile show(String code) {
        return aerodromes.of(code).profile();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}")
    @PermissionsAllowed(Permission.Named.KEEP_AERODROMES)
    public AerodromeProfile change(String code, ObjectNode change) {
        return service.change(
                        call.actor(),
                        call.now(),
                        code,
                        recorded -> reader.patched(recorded, change, AerodromeProfile.class))
                .profile();
    }

    @POST
    @Path("/imports")
    @Consumes(ImportsResource.CSV)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_AERODROMES)
    public Response bring(Spool spool, @Context UriInfo uri) throws IOException {
        var parameters = new ParameterReader(uri.getQueryParameters());
        boolean dryRun = Objects.requireNonNullElse(parameters.truth("dry_run"), false);
        var countries = parameters.texts("country", AerodromeProfile::isCountry, "fault.country").stream()
                .map(country -> country.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        parameters.refuseFaults();
        try (var file = spool.open()) {
            var result = dryRun
                    ? service.rehearse(file, countries)
                    : service.bring(call.actor(), call.now(), file, countries);
            return AerodromeImportView.of(result, dryRun, call.wording());
        }
    }

    private static String cursor(String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String code(String cursor) {
        try {
            var code = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Place.isRecordedCode(code) ? code : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
