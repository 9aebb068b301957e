package org.flightclearance.mission;

import java.util.Collection;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/** The former names of the sectors and of the authorities of a mission. */
@Embeddable
record RenamedLists(
        @Convert(converter = FormerNamesColumn.class) @Column(name = "former_sectors") FormerNames sectors,
        @Convert(converter = FormerNamesColumn.class) @Column(name = "former_authorities") FormerNames authorities) {

    static final RenamedLists NONE = new RenamedLists(FormerNames.NONE, FormerNames.NONE);

    /** Remembers the name that a sector or an authority had before. */
    RenamedLists after(Renaming renaming) {
        var to = renaming.to();
        if (to == null) {
            return this;
        }
        return switch (renaming.subject()) {
            case SECTOR -> new RenamedLists(sectors.renamed(renaming.from(), to), authorities);
            case AUTHORITY -> new RenamedLists(sectors, authorities.renamed(renaming.from(), to));
        };
    }

    /** Without the names that are on the lists again. */
    RenamedLists beside(Collection<String> sectorsNow, Collection<String> authoritiesNow) {
        return new RenamedLists(sectors.without(sectorsNow), authorities.without(authoritiesNow));
    }
}
