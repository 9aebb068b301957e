package org.flightclearance.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.Actor;

/**
 * What was typed into a form that has not been carried out.
 *
 * <p>Its id is a random one, since it is all that a form has that was posted after the session had ended: whoever signs
 * in at that browser next shows it, and is its owner from then on.
 */
@Entity
public class Draft {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.RANDOM)
    private UUID id;

    private @Nullable String owner;
    private String address;

    @Convert(converter = FieldsColumn.class)
    private Map<String, List<String>> fields;

    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    /** @param address that the form is posted to */
    @SuppressWarnings("NullAway.Init")
    Draft(@Nullable String owner, String address, Map<String, List<String>> fields, Instant now) {
        this.owner = owner;
        this.address = address;
        keep(fields, now);
    }

    public UUID id() {
        return id;
    }

    public String address() {
        return address;
    }

    /** The fields as the browser sent them, by their names. */
    public Map<String, List<String>> fields() {
        return fields;
    }

    public Instant savedAt() {
        return savedAt;
    }

    final void keep(Map<String, List<String>> typed, Instant now) {
        fields = Map.copyOf(typed);
        savedAt = now;
    }

    boolean isOpenTo(Actor actor) {
        return owner == null || owner.equals(actor.name());
    }

    void belongsTo(Actor actor) {
        owner = actor.name();
    }
}
