package org.flightclearance.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.SearchText;
import org.flightclearance.request.outcome.DenialReason;

/**
 * Splits a filter into queries, none of which finds what another finds: for each mission one, because no index sorts the
 * requests of several, and more where the requests are found by different indexes.
 */
@ApplicationScoped
class RequestQueries {

    /**
     * The most requests that are sorted for a list. If an index finds more by one condition, the list is read in its own
     * order, and comes upon enough of them soon.
     */
    private static final int MOST_SORTED = 2_000;

    private static final String SENT_AT = "r.sending.at";
    private static final String DEPARTURE_AT = "r.derived.departureAt";
    private static final String FROM = "select l.key.requestId from LegPlaces l where l.fromPlace in ?";
    private static final String TO = "select l.key.requestId from LegPlaces l where l.toPlace in ?";
    private static final String ANSWERED_BY =
            "select a.request.id from Answer a where a.reply.authorityReference = ? and a.struck = false";

    private final EntityManager database;
    private final PlaceNames places;
    private final int mostSorted;

    @Inject
    RequestQueries(EntityManager database, PlaceNames places) {
        this(database, places, MOST_SORTED);
    }

    /** @param mostSorted the most requests that are sorted for a list */
    RequestQueries(EntityManager database, PlaceNames places, int mostSorted) {
        this.database = database;
        this.places = places;
        this.mostSorted = mostSorted;
    }

    List<RequestQuery> of(Collection<Mission> missions, RequestFilter filter, Instant asOf) {
        var asked = Asked.of(filter, places);
        return missions.stream()
                .flatMap(mission -> FilterConditions.of(mission, filter, asOf)
                        .map(one -> days(one, mission, SENT_AT, filter.sentFrom(), filter.sentTo()))
                        .map(one -> days(one, mission, DEPARTURE_AT, filter.departureFrom(), filter.departureTo()))
                        .map(one -> unit(one, mission, filter.unit()))
                        .map(one -> reason(one, "reason", filter.reason()))
                        .map(one -> reason(one, "reasonAssessed", filter.reasonAssessed()))
                        .map(one -> place(one, asked))
                        .flatMap(one -> letter(one, filter.letter()))
                        .flatMap(one -> search(one, mission, asked)))
                .flatMap(this::overTexts)
                .map(RequestQuery::new)
                .toList();
    }

    private Conditions days(
            Conditions conditions, Mission mission, String path, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return conditions;
        }
        var days = Days.of(mission.timeZone(), from, to);
        return days.in(conditions, path)
                .narrowedIf(conditions.narrow() || areFew(days.in(Conditions.of(mission), path)));
    }

    private Conditions unit(Conditions conditions, Mission mission, @Nullable String unit) {
        if (unit == null) {
            return conditions;
        }
        var path = "r.listed.unitName";
        var name = SearchText.name(unit);
        return conditions
                .equal(path, name)
                .narrowedIf(conditions.narrow() || areFew(Conditions.of(mission).equal(path, name)));
    }

    /** Led by the answers with the reason, if few have it. Which of a request’s answers counts, is in other conditions. */
    private Conditions reason(Conditions conditions, String path, @Nullable DenialReason reason) {
        return reason == null || conditions.narrow()
                ? conditions
                : few("select a.request.id from Answer a where a.reply.%s = ?".formatted(path), reason)
                        .map(conditions::among)
                        .orElse(conditions);
    }

    private Conditions place(Conditions conditions, Asked asked) {
        var wanted = asked.places();
        if (wanted.isEmpty()) {
            return conditions;
        }
        // Two queries: a limited union would read all the requests of a place before it stops
        var touching = conditions.narrow()
                ? Optional.<List<UUID>>empty()
                : few(FROM, wanted).flatMap(from -> few(TO, wanted).map(to -> distinct(from, to)));
        return touching.map(conditions::among).orElseGet(() -> conditions.finding(asked.placeLines()));
    }

    /** One for our letter, one for the host's. */
    private Stream<Conditions> letter(Conditions conditions, @Nullable String letter) {
        if (letter == null) {
            return Stream.of(conditions);
        }
        var ours = "r.sending.outgoingReference";
        var others = conditions.and("(%1$s is null or %1$s <> ?)".formatted(ours), letter);
        return Stream.of(conditions.equal(ours, letter).narrowed(), ledBy(others, ANSWERED_BY, letter));
    }

    /** One for the texts and, if a day is asked for, one for its departures and one for its sendings. */
    private static Stream<Conditions> search(Conditions conditions, Mission mission, Asked asked) {
        var texts = conditions;
        for (var patterns : asked.words()) {
            texts = texts.finding(patterns);
        }
        if (asked.day() == null) {
            return Stream.of(texts);
        }
        var day = Days.of(mission.timeZone(), asked.day(), asked.day());
        return Stream.of(
                day.in(conditions, DEPARTURE_AT).narrowed(),
                day.in(day.outside(conditions, DEPARTURE_AT), SENT_AT).narrowed(),
                day.outside(day.outside(texts, DEPARTURE_AT), SENT_AT));
    }

    private boolean areFew(Conditions conditions) {
        return new RequestQuery(conditions).isAtMost(database, mostSorted);
    }

    /**
     * The conditions over texts: one for requests whose text is in the index of lists, and one for the few whose text is
     * too long for that.
     */
    private Stream<Conditions> overTexts(Conditions conditions) {
        if (conditions.texts().isEmpty()) {
            return Stream.of(conditions);
        }
        var without = conditions.withoutTexts();
        var patterns = conditions.patterns();
        var inLongText = "select t.request.id from LongText t where " + conditions.like("t.searchText");
        return Stream.of(
                without.and(conditions.like("r.listed.searchText"), patterns), ledBy(without, inLongText, patterns));
    }

    private Conditions ledBy(Conditions conditions, String ids, Object... values) {
        return few(ids, values)
                .map(conditions::among)
                .orElseGet(() -> conditions.ledBy("r.id in (" + ids + ")", values));
    }

    /**
     * The ids that a query finds, if these are few. They are read first, because H2 runs a subquery again for each request
     * that it finds.
     */
    private Optional<List<UUID>> few(String ids, Object... values) {
        var query = database.createQuery(numbered(ids), UUID.class).setMaxResults(mostSorted + 1);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        var found = query.getResultList();
        return found.size() > mostSorted ? Optional.empty() : Optional.of(found);
    }

    private static List<UUID> distinct(List<UUID> some, List<UUID> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static String numbered(String hql) {
        var number = new AtomicInteger();
        return Pattern.compile("\\?").matcher(hql).replaceAll(any -> "?" + number.incrementAndGet());
    }
}
