package org.flightclearance.exchange.workbook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;

/** The stored mappings. */
@ApplicationScoped
public class KeptMappings implements PanacheRepositoryBase<KeptMapping, UUID> {

    /** By name. */
    public List<KeptMapping> of(Mission mission) {
        return list("missionId = ?1 order by name", mission.id());
    }

    public Optional<KeptMapping> named(Mission mission, String name) {
        return find("missionId = ?1 and name = ?2", mission.id(), name).firstResultOptional();
    }
}
