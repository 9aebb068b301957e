package org.flightclearance.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var people = new People(now);
        for (var occasion : due) {
            people.toldOf(occasion)
                    .filter(one -> !one.settings().account().equals(occasion.recordedBy()))
                    .forEach(one -> alerts.persist(new Alert(
                            occasion,
                            one.settings().account(),
                            one.settings().sendAt(one.subscription(), occasion.dueAt(), now))));
            occasion.isToldNow();
        }
        return due.size();
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

    /** Those who may be told, by mission, read once for many occasions. */
    private final class People {

        private final Instant now;
        private final Map<Optional<UUID>, List<Told>> ofMissions = new HashMap<>();

        People(Instant now) {
            this.now = now;
        }

        Stream<Told> toldOf(Occasion occasion) {
            return ofMissions.computeIfAbsent(Optional.ofNullable(occasion.missionId()), this::read).stream()
                    .filter(one -> one.subscription() == null
                            || one.subscription().hadBegunAt(occasion.dueAt())
                                    && one.subscription()
                                            .wants(occasion.kind(), occasion.purpose(), occasion.sector()));
        }

        private List<Told> read(Optional<UUID> mission) {
            return mission.map(id -> subscriptions.subscribers(id).stream()
                            .map(one -> new Told(one.settings(), one.subscription())))
                    .orElseGet(() -> settings.reachable().stream().map(one -> new Told(one, null)))
                    .filter(one -> readers.reader(one.settings().account(), now).mayBeTold(one.subscription()))
                    .toList();
        }
    }

    /** @param subscription null: it concerns no mission */
    private record Told(AlertSettings settings, @Nullable Subscription subscription) {}
}
