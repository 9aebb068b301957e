package org.flightclearance.alert;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A mail to one person, with one alert or several. */
@Entity
@DynamicUpdate
public class AlertMail {

    /** How the failure of a mail begins that the server may have taken, although it did not say so. */
    static final String MAY_BE_TAKEN = "May have been taken: ";

    private static final int LONGEST_FAILURE = 500;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String recipient;
    private String address;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    private Instant madeAt;
    private Instant dueAt;
    private int tries;
    private @Nullable Instant triedAt;
    private @Nullable String failure;
    private @Nullable UUID claim;
    private @Nullable Instant claimedUntil;

    @SuppressWarnings("NullAway.Init")
    protected AlertMail() {}

    @SuppressWarnings("NullAway.Init")
    public AlertMail(String recipient, String address, Instant now) {
        this.recipient = recipient;
        this.address = address;
        this.state = AlertState.WAITING;
        this.madeAt = now;
        this.dueAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Name of the account; for a test, that of the account that asked for it. */
    public String recipient() {
        return recipient;
    }

    /** E-mail address of its reader when it was made or last tried. */
    public String address() {
        return address;
    }

    /** Its reader has this e-mail address now. */
    public void goesTo(String now) {
        address = now;
    }

    public AlertState state() {
        return state;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** When it is tried, or tried again, UTC. */
    public Instant dueAt() {
        return dueAt;
    }

    public int tries() {
        return tries;
    }

    /** When it was last tried, UTC; null: never. If it was sent, then. */
    public @Nullable Instant triedAt() {
        return triedAt;
    }

    /** Why it could not be handed over, in the words of the mail server; null: it could, or was not tried. */
    public @Nullable String failure() {
        return failure;
    }

    /**
     * The Message-ID. It is made from the mail, so mail programs show one that was handed over twice only once.
     *
     * @param domain that mails come from
     */
    public String messageId(String domain) {
        return "<" + id + "@" + domain + ">";
    }

    public boolean isHeldBy(UUID run) {
        return state == AlertState.WAITING && run.equals(claim);
    }

    public void heldBy(UUID run, Instant until) {
        if (claim != null && !mayBeTaken()) {
            // The run that claimed it recorded nothing, perhaps after it had handed it over
            failure = MAY_BE_TAKEN + "a node ended meanwhile";
        }
        claim = run;
        claimedUntil = until;
    }

    /** Postpones it until that instant, UTC. This does not count as a try. */
    public void waitsUntil(Instant at) {
        dueAt = at;
        claim = null;
        claimedUntil = null;
    }

    public void sent(Instant now) {
        tried(AlertState.SENT, null, now);
    }

    public void voided() {
        state = AlertState.VOID;
        claim = null;
        claimedUntil = null;
    }

    /**
     * It is tried again.
     *
     * @param mayBeTaken whether the server may have taken it. What its reader may have is not told in another mail
     * @param again when it is tried, UTC
     */
    public void delayed(String why, boolean mayBeTaken, Instant now, Instant again) {
        tried(AlertState.WAITING, mayBeTaken || mayBeTaken() ? MAY_BE_TAKEN + why : why, now);
        dueAt = again;
    }

    public void failed(String why, Instant now) {
        tried(AlertState.FAILED, why, now);
    }

    private boolean mayBeTaken() {
        return failure != null && failure.startsWith(MAY_BE_TAKEN);
    }

    private void tried(AlertState became, @Nullable String why, Instant now) {
        state = became;
        failure = why == null || why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
        tries++;
        triedAt = now;
        claim = null;
        claimedUntil = null;
    }
}
