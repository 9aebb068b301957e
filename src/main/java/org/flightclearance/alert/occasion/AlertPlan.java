package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.event.Event;

/** What there is to tell of one request: what was planned before, and how its facts and events change that. */
final class AlertPlan {

    private final RequestToPlan request;
    private final FlightFacts facts;
    private final List<Occasion> before;
    private final List<Occasion> voided = new ArrayList<>();
    private final List<Occasion> added = new ArrayList<>();

    /** @param before all that was planned for the request, told or not */
    AlertPlan(RequestToPlan request, List<Occasion> before) {
        this.request = request;
        this.facts = request.facts();
        this.before = before;
    }

    /** What is not told any more. */
    List<Occasion> voided() {
        return voided;
    }

    /** What is to be told now. */
    List<Occasion> added() {
        return added;
    }

    /** Plans what follows from the facts. */
    void remind() {
        var reminders = before.stream()
                .filter(one -> FlightReminders.KINDS.contains(one.kind()))
                .toList();
        var change = PlanChange.of(reminders, FlightReminders.of(facts));
        voided.addAll(change.voided());
        before.stream().filter(one -> !one.isTold()).forEach(this::describe);
        change.added().forEach(reminder -> add(reminder, null));
    }

    /**
     * Plans what an event itself gives reason to tell. An entry of a flight that has departed long ago is no news: much is
     * entered late.
     */
    void follow(Event event) {
        if (!facts.departure().isAfter(event.recordedAt())) {
            return;
        }
        switch (event.type()) {
            case REQUEST_ANSWERED, REQUEST_REVOKED -> tell(AlertKind.ANSWER_RECORDED, event.recordedAt(), event);
            case REQUEST_FILED, REQUEST_SENT -> {
                if (FlightReminders.isShort(facts, event.recordedAt())) {
                    tell(AlertKind.SHORT_NOTICE_FILED, facts.departure(), event);
                }
            }
            default -> {
                // What follows from the facts is planned from them
            }
        }
    }

    private void tell(AlertKind kind, Instant about, Event event) {
        var reminder = new Reminder(kind, 0, about, event.numberedAt(), false);
        if (Stream.concat(before.stream(), added.stream()).noneMatch(one -> one.isOf(reminder))) {
            add(reminder, event.recordedBy());
        }
    }

    private void add(Reminder reminder, @Nullable String recordedBy) {
        var occasion = new Occasion(request.mission(), request.reference(), reminder);
        occasion.recordedBy(recordedBy);
        describe(occasion);
        added.add(occasion);
    }

    private void describe(Occasion occasion) {
        occasion.describe(request.purpose(), request.sector());
    }
}
