package org.flightclearance.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.mission.Mission;
import org.flightclearance.restriction.PlannedFlight;

/** The facts that are recorded of a request: what was filed, how it was sent, what was answered. */
@MappedSuperclass
public abstract class RecordedFacts {

    private String reference;

    @ManyToOne(fetch = FetchType.EAGER)
    private Mission mission;

    @Embedded
    private Lineage lineage;

    @Embedded
    private Particulars particulars;

    @Embedded
    private Itinerary itinerary = new Itinerary();

    private Instant filedAt;

    @Embedded
    private @Nullable Sending sending;

    @Embedded
    private Answers answers = new Answers();

    @Embedded
    private @Nullable Withdrawal withdrawal;

    @SuppressWarnings("NullAway.Init")
    protected RecordedFacts() {}

    /** @param origin the request that this one amends or repeats */
    @SuppressWarnings("NullAway.Init")
    RecordedFacts(Mission mission, String reference, Filing filing, @Nullable FlightRequest origin) {
        this.mission = mission;
        this.reference = reference;
        this.lineage = Lineage.of(filing, origin);
        refile(filing);
    }

    /** Replaces what was filed, but for its sending. */
    final void refile(Filing filing) {
        filedAt = Objects.requireNonNull(filing.filedAt());
        particulars = Particulars.of(filing);
        itinerary.replan(Objects.requireNonNull(filing.legs()));
    }

    /** @param sent to the mission's first authority if it names none; null: not sent */
    void sendAs(@Nullable Sending sent) {
        sending = sent == null || sent.authority() != null
                ? sent
                : sent.withAuthority(mission.authorities().get(0));
    }

    void add(FlightRequest request, Reply reply, Instant recordedAt) {
        answers.add(request, reply, recordedAt);
    }

    void withdrawAs(@Nullable Withdrawal taken) {
        withdrawal = taken;
    }

    /** @param successor the request that replaced it; null: none */
    void amendedBy(@Nullable String successor) {
        lineage = lineage.amendedBy(successor);
    }

    public String reference() {
        return reference;
    }

    public Mission mission() {
        return mission;
    }

    public boolean isSent() {
        return sending != null;
    }

    public @Nullable Sending sending() {
        return sending;
    }

    public @Nullable Withdrawal withdrawal() {
        return withdrawal;
    }

    /** What restrictions depend on. */
    public PlannedFlight plannedFlight() {
        var aircraftClass = particulars.aircraft().aircraftClass();
        return new PlannedFlight(particulars.purpose(), aircraftClass, particulars.sector(), legs());
    }

    public Aircraft aircraft() {
        return particulars.aircraft();
    }

    public @Nullable String sector() {
        return particulars.sector();
    }

    public List<Leg> legs() {
        return itinerary.legs();
    }

    Itinerary itinerary() {
        return itinerary;
    }

    Particulars particulars() {
        return particulars;
    }

    /** All that were recorded, including those that were struck. */
    public List<Answer> answers() {
        return answers.all();
    }

    /** Without the answers that were struck. */
    public List<Reply> replies() {
        return answers.valid();
    }

    public @Nullable String amendedBy() {
        return lineage.amendedBy();
    }

    Instant filedAt() {
        return filedAt;
    }

    /** One for a whole chain of amendments and repeats. */
    public UUID flightId() {
        return lineage.flightId();
    }

    Lineage lineage() {
        return lineage;
    }

    @Nullable
    Instant sentAt() {
        return sending == null ? null : sending.at();
    }
}
