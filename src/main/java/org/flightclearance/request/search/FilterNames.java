package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;

/** Checks the names in a filter: a list of a name that nobody knows would be empty without a word. */
@ApplicationScoped
public class FilterNames {

    private final EntityManager database;
    private final PlaceNames places;

    FilterNames(EntityManager database, PlaceNames places) {
        this.database = database;
        this.places = places;
    }

    /** A fault for each sector, authority or place that neither the missions, now or before, nor their requests have. */
    public List<Fault> faults(RequestFilter filter, Collection<Mission> missions) {
        var faults = new Faults();
        if (filter.sector() != null && !isKnown(filter.sector(), missions, Mission::formerSectors)) {
            check(faults, "/sector", "particulars.sector", filter.sector(), missions, Mission::sectors);
        }
        if (filter.authority() != null && !isKnown(filter.authority(), missions, Mission::formerAuthorities)) {
            check(faults, "/authority", "sending.authority", filter.authority(), missions, Mission::authorities);
        }
        if (filter.place() != null && !places.isKnown(filter.place())) {
            faults.add("/place", "fault.place_unknown", filter.place());
        }
        return faults.found();
    }

    private static boolean isKnown(String name, Collection<Mission> missions, Function<Mission, List<String>> names) {
        return missions.stream().anyMatch(mission -> names.apply(mission).contains(name));
    }

    private void check(
            Faults faults,
            String pointer,
            String path,
            String name,
            Collection<Mission> missions,
            Function<Mission, List<String>> names) {
        var known = missions.stream()
                .flatMap(mission -> names.apply(mission).stream())
                .distinct()
                .toList();
        if (!known.contains(name) && missions.stream().noneMatch(mission -> isRecorded(mission, path, name))) {
            faults.add(pointer, "fault.one_of", name, known);
        }
    }

    /** Requests keep the name that was given to them, also after it was changed on the mission. */
    private boolean isRecorded(Mission mission, String path, String name) {
        return !database.createQuery(
                        "select 1 from FlightRequest r where r.mission = :mission and r.filedAt > :ever and r.%s = :name"
                                .formatted(path),
                        Integer.class)
                .setParameter("mission", mission)
                .setParameter("ever", Instant.EPOCH)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
