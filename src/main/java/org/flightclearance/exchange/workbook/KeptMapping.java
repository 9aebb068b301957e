package org.flightclearance.exchange.workbook;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

/** A mapping that a mission keeps under a name, for the next sheet of the same kind. */
@Entity
@Table(name = "workbook_mapping")
public class KeptMapping {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID missionId;
    private String name;

    @Convert(converter = MappingAsJson.class)
    @Column(length = 100_000)
    private ColumnMapping mapping;

    private String keptBy;
    private Instant keptAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected KeptMapping() {}

    @SuppressWarnings("NullAway.Init")
    KeptMapping(UUID missionId, String name) {
        this.missionId = missionId;
        this.name = name;
    }

    final void keep(ColumnMapping what, String by, Instant at) {
        mapping = what;
        keptBy = by;
        keptAt = at;
    }

    public String name() {
        return name;
    }

    public ColumnMapping mapping() {
        return mapping;
    }

    /** The account or key that kept it last. */
    public String keptBy() {
        return keptBy;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
