package org.flightclearance.personal;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

/** A list of requests that a user has saved under a name. */
@Entity
public class NamedView {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String owner;
    private String name;
    private String query;

    @SuppressWarnings("NullAway.Init")
    protected NamedView() {}

    @SuppressWarnings("NullAway.Init")
    NamedView(String owner, String name, String query) {
        this.owner = owner;
        this.name = name;
        this.query = query;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The query of the list's address, without the question mark. */
    public String query() {
        return query;
    }

    void shows(String other) {
        query = other;
    }
}
