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
import org.flightclearance.security.secret.Sha256;

/**
 * The saved input of a form that was not completed.
 *
 * <p>A form posted after its session had ended is held for the account of that session and opens only in the browser
 * that sent it.
 */
@Entity
public class Draft {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.RANDOM)
    private UUID id;

    private String owner;
    private String address;

    @Convert(converter = FieldsColumn.class)
    private Map<String, List<String>> fields;

    private Instant savedAt;

    /** Hash of the secret of the browser that it is held for; null: its owner may open it in any browser. */
    private @Nullable String browser;

    /** Hash of the address that a held form came from. */
    private @Nullable String caller;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    /** @param address that the form is posted to */
    @SuppressWarnings("NullAway.Init")
    Draft(String owner, String address, Map<String, List<String>> fields, Instant now) {
        this.owner = owner;
        this.address = address;
        keep(fields, now);
    }

    /** A held form. */
    Draft(HeldBy by, String address, Map<String, List<String>> fields, Instant now) {
        this(by.account(), address, fields, now);
        browser = by.browser();
        caller = by.caller();
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

    /** @param secret of the browser; null: it has none */
    boolean isOpenTo(Actor actor, @Nullable String secret) {
        return owner.equals(actor.name()) && (browser == null || secret != null && browser.equals(Sha256.of(secret)));
    }

    /** Turns a held form into an ordinary draft of the form at that address. */
    void isDraftOf(String form) {
        address = form;
        browser = null;
        caller = null;
    }
}
