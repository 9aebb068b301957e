package org.flightclearance.api.request;

import java.io.IOException;
import java.io.OutputStream;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.flightclearance.api.Call;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.exchange.export.LedgerExport;
import org.flightclearance.exchange.export.LedgerFormat;
import org.flightclearance.exchange.export.LedgerQuestion;
import org.flightclearance.exchange.export.LedgerWriter;
import org.flightclearance.mission.KeptMissions;
import org.flightclearance.request.search.FilterNames;

/** Streams all requests of a list into one file. */
@RequestScoped
public class RequestFiles {

    private final Call call;
    private final RequestAnswers answers;
    private final KeptMissions missions;
    private final FilterNames names;
    private final LedgerExport export;
    private final ObjectMapper mapper;

    RequestFiles(
            Call call,
            RequestAnswers answers,
            KeptMissions missions,
            FilterNames names,
            LedgerExport export,
            ObjectMapper mapper) {
        this.call = call;
        this.answers = answers;
        this.missions = missions;
        this.names = names;
        this.export = export;
        this.mapper = mapper;
    }

    Response give(RequestFile file, MultivaluedMap<String, String> given) {
        var parameters = new ParameterReader(given);
        var flavour = file == RequestFile.CSV ? flavour(parameters) : CsvFlavour.PLAIN;
        var list = ListSelection.read(parameters, LedgerQuestion.OLDEST_FIRST);
        var among = list.among(missions, call.actor(), names, parameters);
        // A file is not paged, so limit and cursor are unknown parameters here
        parameters.refuseFaults();
        var question = new LedgerQuestion(among, list.filter(), list.order());
        var now = call.now();
        StreamingOutput body = out -> {
            try (var writer = writer(file, flavour, out)) {
                export.write(question, now, writer);
            }
        };
        return Response.ok(body, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + LedgerExport.name(question, now, file.ending()) + "\"")
                .build();
    }

    private LedgerWriter writer(RequestFile file, CsvFlavour flavour, OutputStream out) throws IOException {
        return switch (file) {
            case CSV -> LedgerFormat.CSV.open(out, flavour, call.now(), call.wording());
            case NDJSON -> new NdjsonLedgerWriter(out, answers, mapper);
            case XLSX -> LedgerFormat.XLSX.open(out, flavour, call.now(), call.wording());
        };
    }

    public static CsvFlavour flavour(ParameterReader parameters) {
        return parameters.value("excel", text -> text.equals("fr") ? text : null, "fault.one_of", "excel", "fr") == null
                ? CsvFlavour.PLAIN
                : CsvFlavour.EXCEL_FR;
    }
}
