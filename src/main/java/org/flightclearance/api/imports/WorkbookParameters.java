package org.flightclearance.api.imports;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.exchange.RowMissions;
import org.flightclearance.exchange.imports.FileReading;
import org.flightclearance.exchange.workbook.KeptMapping;
import org.flightclearance.exchange.workbook.KeptMappings;
import org.flightclearance.exchange.workbook.MappingChoice;
import org.flightclearance.exchange.workbook.Workbooks;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;

/** The parameters of an import that say how a workbook is read. */
@ApplicationScoped
class WorkbookParameters {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LAST_ROW = 1_048_576;
    private static final List<String> NAMES = List.of("sheet", "header_row", "mapping");

    private final Workbooks workbooks;
    private final KeptMappings mappings;
    private final Missions missions;

    WorkbookParameters(Workbooks workbooks, KeptMappings mappings, Missions missions) {
        this.workbooks = workbooks;
        this.mappings = mappings;
        this.missions = missions;
    }

    static boolean isWorkbook(MediaType type) {
        return type.isCompatible(MediaType.valueOf(XLSX));
    }

    /** Reads the parameters. Faults are added to the reader; they belong to workbooks alone. */
    FileReading read(ParameterReader parameters, MediaType type, Actor actor, @Nullable String mission) {
        var sheet = parameters.text("sheet");
        int headerRow = parameters.wholeNumber("header_row", 1, LAST_ROW, 0);
        var choice = choice(parameters, actor, mission);
        if (!isWorkbook(type)) {
            NAMES.stream().filter(parameters::has).forEach(name -> parameters.fault(name, "fault.workbook_alone"));
        }
        return workbooks.reading(sheet, headerRow == 0 ? null : headerRow, choice);
    }

    private MappingChoice choice(ParameterReader parameters, Actor actor, @Nullable String mission) {
        var name = parameters.text("mapping");
        if (name == null) {
            return MappingChoice.HEADINGS;
        }
        if (name.equals(MappingChoice.SCHEDULE_NAME)) {
            return MappingChoice.SCHEDULE;
        }
        var code = mission == null ? RowMissions.only(actor) : mission;
        var kept = missions.visibleTo(actor, code).flatMap(one -> mappings.named(one, name));
        if (kept.isEmpty()) {
            parameters.fault("mapping", code == null ? "fault.mapping_whose" : "fault.mapping_unknown", name);
        }
        return kept.map(KeptMapping::mapping).map(MappingChoice::of).orElse(MappingChoice.HEADINGS);
    }
}
