package org.flightclearance.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.occasion.Occasions;
import org.flightclearance.alert.settings.AlertSettings;
import org.flightclearance.alert.settings.ChangedSettings;
import org.flightclearance.alert.settings.KeptSettings;
import org.flightclearance.alert.settings.Subscriber;
import org.flightclearance.alert.settings.Subscription;
import org.flightclearance.alert.settings.Subscriptions;
import org.flightclearance.database.OwnTransaction;

/** Makes an alert for each person who wants to know of what is due, and says when they are told. */
@ApplicationScoped
public class SpreadingService {

    /** Occasions that are told in one transaction. */
    static final int AT_ONCE = 200;

    private final Occasions occasions;
    private final Alerts alerts;
    private final Subscriptions subscriptions;
    private final KeptSettings settings;
    private final Readers readers;

    SpreadingService(
            Occasions occasions, Alerts alerts, Subscriptions subscriptions, KeptSettings settings, Readers readers) {
        this.occasions = occasions;
        this.alerts = alerts;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.readers = readers;
    }

    /**
     * Makes the alerts of everything that is due and not yet told, however long it has been due. Begins its own transactions.
     *
     * @param now UTC
     */
    public void spread(Instant now) {
        while (OwnTransaction.call(() -> some(now)) == AT_ONCE) {
            // The next ones
        }
    }

    private int some(Instant now) {
        var due = occasions.lockDue(now, AT_ONCE);
        var subscribers = new HashMap<UUID, List<Subscriber>>();
        for (var occasion : due) {
            people(occasion, subscribers)
                    .filter(one -> !one.settings().account().equals(occasion.recordedBy()))
                    .filter(one -> readers.mayBeTold(one.settings().account(), one.subscription(), now))
                    .forEach(one -> alerts.persist(new Alert(
                            occasion,
                            one.settings().account(),
                            one.settings().sendAt(one.subscription(), occasion.dueAt(), now))));
            occasion.isToldNow();
        }
        return due.size();
    }

    private Stream<Told> people(Occasion occasion, HashMap<UUID, List<Subscriber>> ofMissions) {
        var mission = occasion.missionId();
        if (mission == null) {
            return settings.reachable().stream().map(one -> new Told(one, null));
        }
        return ofMissions.computeIfAbsent(mission, subscriptions::subscribers).stream()
                .filter(one -> one.subscription().wants(occasion.kind(), occasion.purpose(), occasion.sector()))
                .map(one -> new Told(one.settings(), one.subscription()));
    }

    /** What waits for a person goes by what they want now. */
    void changed(@Observes ChangedSettings change) {
        var known = settings.of(change.account()).orElseThrow();
        var wanted = subscriptions.of(change.account());
        for (var alert : alerts.waitingFor(change.account())) {
            var occasion = occasions.findById(alert.occasionId());
            wanted.stream()
                    .filter(one -> one.mission().id().equals(occasion.missionId()))
                    .findFirst()
                    .ifPresent(one -> alert.sendAt(known.sendAt(one, occasion.dueAt(), change.at())));
        }
    }

    /** @param subscription null: it concerns no mission */
    private record Told(AlertSettings settings, @Nullable Subscription subscription) {}
}
