package org.flightclearance.web.imports;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.UnreadableFile;
import org.flightclearance.exchange.imports.ImportRun;
import org.flightclearance.exchange.workbook.KeptMapping;
import org.flightclearance.exchange.workbook.KeptMappings;
import org.flightclearance.exchange.workbook.MappingChoice;
import org.flightclearance.exchange.workbook.Workbooks;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.web.frame.Choices.Choice;

/** The mappings that are offered for a workbook: the headings alone, a flight schedule, and those of the mission. */
@ApplicationScoped
class OfferedMappings {

    static final String HEADINGS = "headings";

    /** Before the name of a kept mapping, which may be any text. */
    private static final String KEPT = "=";

    private final KeptMappings kept;
    private final Workbooks workbooks;

    OfferedMappings(KeptMappings kept, Workbooks workbooks) {
        this.kept = kept;
        this.workbooks = workbooks;
    }

    /** A mapping, and the value by which the form knows it. */
    record Offer(String value, MappingChoice choice) {}

    List<Choice> all(Optional<Mission> mission, Wording wording) {
        return Stream.concat(
                        Stream.of(
                                new Choice(HEADINGS, wording.text("import.mapping_headings")),
                                new Choice(MappingChoice.SCHEDULE_NAME, wording.text("import.mapping_schedule"))),
                        of(mission).map(one -> new Choice(KEPT + one.name(), one.name())))
                .toList();
    }

    /** The kept mapping of that value; empty if it is none, or no longer kept. */
    Optional<KeptMapping> kept(Optional<Mission> mission, String value) {
        return of(mission).filter(one -> value.equals(KEPT + one.name())).findFirst();
    }

    /**
     * The mapping of that value. Without one: the mapping of the mission with the most columns of which the sheet has
     * all, otherwise a flight schedule if the sheet looks like one.
     */
    Offer chosen(
            ImportRun run,
            Optional<Mission> mission,
            @Nullable String sheet,
            @Nullable Integer headerRow,
            @Nullable String value)
            throws IOException, UnreadableFile {
        if (value != null) {
            return kept(mission, value)
                    .map(OfferedMappings::offer)
                    .orElseGet(() -> value.equals(MappingChoice.SCHEDULE_NAME) ? schedule() : headings());
        }
        var preview = workbooks.preview(run.spool().path(), sheet, headerRow, MappingChoice.HEADINGS);
        return of(mission)
                .filter(one -> preview.fits(one.mapping()))
                .max(Comparator.comparingInt(one -> one.mapping().columns().size()))
                .map(OfferedMappings::offer)
                .orElseGet(() -> preview.isSchedule() ? schedule() : headings());
    }

    private Stream<KeptMapping> of(Optional<Mission> mission) {
        return mission.map(kept::of).orElse(List.of()).stream();
    }

    private static Offer offer(KeptMapping one) {
        return new Offer(KEPT + one.name(), MappingChoice.of(one.mapping()));
    }

    private static Offer headings() {
        return new Offer(HEADINGS, MappingChoice.HEADINGS);
    }

    private static Offer schedule() {
        return new Offer(MappingChoice.SCHEDULE_NAME, MappingChoice.SCHEDULE);
    }
}
