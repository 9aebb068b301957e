package org.flightclearance.restriction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.security.Actor;
import org.flightclearance.time.Validity;

/** The stored restrictions. Areas are loaded only when they are needed. */
@ApplicationScoped
public class Restrictions implements PanacheRepositoryBase<Restriction, UUID> {

    /** The same test as {@link Validity#overlaps(Instant, Instant)}, for a period that has a length. */
    private static final String OVERLAPPING =
            "mission = :mission and validFrom < :end and (validTo is null or validTo > :start)";

    /** The same test as {@link Bounds#meets}. Restrictions without an area always match. */
    private static final String NEAR = " and (bounds.minLatitude is null"
            + " or bounds.minLatitude <= :north and bounds.maxLatitude >= :south"
            + " and bounds.minLongitude <= :east and bounds.maxLongitude >= :west)";

    private static final String ORDER = " order by validFrom, id";

    /** All restrictions of a mission, latest start first. */
    public List<Restriction> of(Mission mission) {
        return list("mission = ?1 order by validFrom desc, id desc", mission);
    }

    /** Empty also if the caller may not know that it exists. */
    public Optional<Restriction> visibleTo(Actor actor, UUID id) {
        return find("from Restriction r join fetch r.mission where r.id = ?1", id)
                .firstResultOptional()
                .filter(restriction -> actor.mayRead(restriction.mission().code()));
    }

    /** Those in force at any instant from the start up to, but not at, the end; earliest start first. */
    public List<Restriction> inForce(Mission mission, Instant start, Instant end) {
        return list(OVERLAPPING + ORDER, Map.of("mission", mission, "start", start, "end", end));
    }

    /** Whether any restriction with an area is in force at any instant from the start up to, but not at, the end. */
    public boolean hasAreaInForce(Mission mission, Instant start, Instant end) {
        return count(
                        OVERLAPPING + " and areaDigest is not null",
                        Map.of("mission", mission, "start", start, "end", end))
                > 0;
    }

    /** The missions with an area that is in force at that instant or later, by code. */
    public List<Mission> missionsWithAreas(Instant at) {
        return getEntityManager()
                .createQuery(
                        "from Mission m where exists (select 1 from Restriction r where r.mission = m"
                                + " and r.areaDigest is not null and (r.validTo is null or r.validTo > :at))"
                                + " order by m.code",
                        Mission.class)
                .setParameter("at", at)
                .getResultList();
    }

    /**
     * Those with an area that meets the bounds and that are in force at any instant from the start up to, but not at, the
     * end; earliest start first.
     */
    public List<Restriction> areasNear(Mission mission, Instant start, Instant end, Bounds bounds) {
        return list(OVERLAPPING + NEAR + " and areaDigest is not null" + ORDER, nearby(mission, start, end, bounds));
    }

    /**
     * The boxes around the areas of a mission's restrictions.
     *
     * @param except a restriction that is left out; null: none
     */
    public List<Bounds> bounds(Mission mission, @Nullable UUID except) {
        var query = "select bounds from Restriction where mission = :mission and areaDigest is not null";
        return except == null
                ? getEntityManager()
                        .createQuery(query, Bounds.class)
                        .setParameter("mission", mission)
                        .getResultList()
                : getEntityManager()
                        .createQuery(query + " and id <> :except", Bounds.class)
                        .setParameter("mission", mission)
                        .setParameter("except", except)
                        .getResultList();
    }

    /** The areas of stored restrictions as GeoJSON, by their digests. */
    Map<String, String> areas(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select areaDigest, area from Restriction where id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (one, same) -> one));
    }

    /** Whether any restriction is in force at any instant from the start up to, but not at, the end. */
    boolean isAnyInForce(Mission mission, Instant start, Instant end) {
        // Hibernate translates this query only once, unlike a count
        return !getEntityManager()
                .createQuery("select 1 from Restriction where " + OVERLAPPING, Integer.class)
                .setParameter("mission", mission)
                .setParameter("start", start)
                .setParameter("end", end)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** When the restrictions of a mission apply, with or without an area. */
    public List<Validity> periods(Mission mission) {
        return getEntityManager()
                .createQuery(
                        "select new org.flightclearance.time.Validity(validFrom, validTo) from Restriction"
                                + " where mission = :mission",
                        Validity.class)
                .setParameter("mission", mission)
                .getResultList();
    }

    /**
     * The restrictions in force at any instant from the start up to, but not at, the end. Areas outside the bounds are
     * left out.
     */
    List<Restriction> near(Mission mission, Instant start, Instant end, Bounds bounds) {
        return list(OVERLAPPING + NEAR + ORDER, nearby(mission, start, end, bounds));
    }

    private static Map<String, Object> nearby(Mission mission, Instant start, Instant end, Bounds bounds) {
        return Map.of(
                "mission", mission,
                "start", start,
                "end", end,
                "south", bounds.minLatitude(),
                "north", bounds.maxLatitude(),
                "west", bounds.minLongitude(),
                "east", bounds.maxLongitude());
    }
}
