package org.flightclearance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;

/** Expands the quotas of a season into single requests. */
final class Roster {

    private final int offset;
    private final List<PlannedRequest> open = new ArrayList<>();
    private final List<PlannedRequest> chained = new ArrayList<>();
    private int count;

    /** @param offset number of the first request; each season needs its own range */
    Roster(Season season, int offset) {
        this.offset = offset;
        season.quotas().forEach(this::fill);
        season.beside().forEach(this::fill);
        mix("roster");
        season.chains().forEach(this::link);
        season.turns().forEach(this::turn);
        mix("order");
    }

    /** The requests that belong to no chain. */
    List<PlannedRequest> single() {
        return List.copyOf(open);
    }

    /** The requests that repeat or amend another request, available as their origin. The origin is in neither list. */
    List<PlannedRequest> following() {
        return List.copyOf(chained);
    }

    private void mix(String aspect) {
        var mixed = Draw.of(offset, aspect).shuffled(open);
        open.clear();
        open.addAll(mixed);
    }

    private void fill(Quota quota) {
        add(quota.approved(), quota.sector(), quota.aircraftClass(), Status.APPROVED);
        add(quota.denied(), quota.sector(), quota.aircraftClass(), Status.DENIED);
        add(quota.unanswered(), quota.sector(), quota.aircraftClass(), Status.UNANSWERED);
        add(quota.withdrawn(), quota.sector(), quota.aircraftClass(), Status.WITHDRAWN);
    }

    private void fill(Beside beside) {
        add(beside.unsent(), beside.sector(), beside.aircraftClass(), Status.SUBMITTED);
        addMedical(beside.notified(), beside.sector(), beside.aircraftClass(), Status.NOTIFIED);
        addMedical(beside.blocked(), beside.sector(), beside.aircraftClass(), Status.DENIED);
    }

    private void add(int requests, String sector, AircraftClass aircraftClass, Status ending) {
        add(requests, sector, aircraftClass, ending, number -> Purposes.of(number, aircraftClass));
    }

    private void addMedical(int requests, String sector, AircraftClass aircraftClass, Status ending) {
        add(requests, sector, aircraftClass, ending, Purposes::medical);
    }

    private void add(
            int requests, String sector, AircraftClass aircraftClass, Status ending, IntFunction<Purpose> purpose) {
        for (int i = 0; i < requests; i++) {
            int number = offset + count++;
            open.add(new PlannedRequest(
                    number, sector, aircraftClass, purpose.apply(number), ending, null, false, null, null));
        }
    }

    private void link(Chain chain) {
        for (int i = 0; i < chain.flights(); i++) {
            var first = take(chain, one -> belongs(one, chain, chain.first()));
            var second = take(chain, one -> belongs(one, chain, chain.second()));
            chained.add(
                    second.following(chain.link(), chain.link() == Chain.Link.AMENDS ? first.beingAmended() : first));
        }
    }

    private static boolean belongs(PlannedRequest one, Chain chain, Status ending) {
        return !one.isMedical()
                && one.sector().equals(chain.sector())
                && one.aircraftClass() == chain.aircraftClass()
                && one.ending() == ending;
    }

    private void turn(TurnQuota quota) {
        for (int i = 0; i < quota.requests(); i++) {
            var one = take(
                    quota,
                    it -> !it.isMedical()
                            && it.turn() == null
                            && it.aircraftClass() == quota.aircraftClass()
                            && quota.turn().befalls(it.ending()));
            open.add(one.taking(quota.turn()));
        }
    }

    private PlannedRequest take(Record wanted, Predicate<PlannedRequest> fitting) {
        var found = open.stream()
                .filter(fitting)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the quotas have too few requests for " + wanted));
        open.remove(found);
        return found;
    }
}
