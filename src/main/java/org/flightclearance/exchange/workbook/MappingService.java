package org.flightclearance.exchange.workbook;

import java.time.Instant;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.language.EnteredText;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;

/** Keeps the mappings of missions. Everybody who may file in a mission may keep them; the mission's history names them. */
@ApplicationScoped
public class MappingService {

    /** The form field with the name. */
    public static final String NAME = "/mapping_name";

    static final int LONGEST_NAME = 60;
    static final int MOST = 50;
    private static final int LONGEST = 100_000;

    private final KeptMappings mappings;
    private final Journal journal;

    MappingService(KeptMappings mappings, Journal journal) {
        this.mappings = mappings;
        this.journal = journal;
    }

    /**
     * Keeps a mapping under a name, in place of the one that has it.
     *
     * @throws Refused as invalid, at {@link #NAME}; as forbidden
     */
    @Transactional
    public void keep(Actor actor, Mission mission, String typedName, ColumnMapping mapping, Instant now) {
        checkMayFile(actor, mission);
        var name = EnteredText.of(typedName);
        var faults = new Faults();
        faults.notLonger(NAME, name, LONGEST_NAME);
        if (name.equals(MappingChoice.SCHEDULE_NAME) || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(NAME, "fault.mapping_name");
        }
        var known = mappings.named(mission, name).orElse(null);
        if (known == null && mappings.of(mission).size() >= MOST) {
            faults.add(NAME, "fault.mappings_full", MOST);
        }
        if (new MappingAsJson().convertToDatabaseColumn(mapping).length() > LONGEST) {
            faults.add(NAME, "fault.mapping_long");
        }
        faults.refuseIfAny();
        var before = known == null ? null : described(known);
        var kept = known == null ? new KeptMapping(mission.id(), name) : known;
        kept.keep(mapping, actor.name(), now);
        mappings.persist(kept);
        note(actor, mission, before, described(kept), now);
    }

    /** Removes a mapping. Does nothing if there is none of that name. */
    @Transactional
    public void remove(Actor actor, Mission mission, String name, Instant now) {
        checkMayFile(actor, mission);
        mappings.named(mission, name).ifPresent(kept -> {
            // Somebody else may have removed it at the same moment
            if (mappings.delete("missionId = ?1 and name = ?2", mission.id(), name) > 0) {
                note(actor, mission, described(kept), null, now);
            }
        });
    }

    private void note(Actor actor, Mission mission, @Nullable String before, @Nullable String after, Instant now) {
        // The code is in both, so that the mission counts as changed, not as added or removed
        journal.note(
                actor.name(),
                now,
                Subject.MISSION,
                mission.code(),
                mission.code(),
                new Description().with("/code", mission.code()).with("/workbook_mapping", before),
                new Description().with("/code", mission.code()).with("/workbook_mapping", after));
    }

    private static String described(KeptMapping kept) {
        return kept.name() + ": "
                + kept.mapping().columns().stream()
                        .filter(column -> column.target() != null)
                        .map(column -> column.heading() + " → " + column.target())
                        .collect(Collectors.joining(Description.SEPARATOR));
    }

    private static void checkMayFile(Actor actor, Mission mission) {
        if (!Move.FILE.permission().isGrantedTo(actor, mission.code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.role", Move.FILE));
        }
    }
}
