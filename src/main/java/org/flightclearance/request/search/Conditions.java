package org.flightclearance.request.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;

/**
 * The conditions of a query over requests {@code r}, all of which must hold; the first names the mission. Adding one
 * makes new conditions.
 *
 * @param all in HQL, with a named parameter for each value
 * @param texts patterns, of each list of which at least one must be found in the text to search
 * @param narrow whether an index finds so few requests by one of them that these need not be read in the order of the list
 */
record Conditions(List<String> all, List<Object> values, List<List<String>> texts, boolean narrow) {

    private static final String MISSION = "r.mission = ?";

    static Conditions of(Mission mission) {
        return new Conditions(List.of(), List.of(), List.of(), false).and(MISSION, mission);
    }

    /** @param condition with a question mark for each value */
    Conditions and(String condition, Object... more) {
        var named = new StringBuilder();
        var parts = condition.split("\\?", -1);
        for (int i = 0; i < parts.length; i++) {
            named.append(parts[i]);
            if (i < more.length) {
                named.append(":v").append(values.size() + i);
            }
        }
        return new Conditions(joined(all, List.of(named.toString())), joined(values, List.of(more)), texts, narrow);
    }

    /** The same conditions if there is no value. */
    Conditions equal(String path, @Nullable Object value) {
        return value == null ? this : and(path + " = ?", value);
    }

    /** @param patterns for {@code like}, with an exclamation mark before a character that stands for itself */
    Conditions finding(List<String> patterns) {
        return new Conditions(all, values, joined(texts, List.of(patterns)), narrow);
    }

    /** Only these requests. The mission is then in a case: otherwise H2 may take the index of the mission’s lists. */
    Conditions among(Collection<UUID> ids) {
        return ledBy("r.id in ?", ids);
    }

    /**
     * With a condition that names the ids of requests, such as a subquery. The mission is then in a case: otherwise
     * H2 takes the index of the mission’s lists, and runs the subquery for each of its entries.
     */
    Conditions ledBy(String ids, Object... more) {
        var led = and(ids, more);
        var mission = "case when %s then 1 else 0 end = 1".formatted(MISSION.replace("?", ":v0"));
        return new Conditions(
                Stream.concat(Stream.of(mission), led.all.stream().skip(1)).toList(), led.values, texts, true);
    }

    Conditions narrowed() {
        return narrowedIf(true);
    }

    Conditions narrowedIf(boolean few) {
        return new Conditions(all, values, texts, narrow || few);
    }

    /** The same conditions without the texts. */
    Conditions withoutTexts() {
        return new Conditions(all, values, List.of(), narrow);
    }

    /** The condition on the texts, with a question mark for each of {@link #patterns}. */
    String like(String path) {
        var each = texts.stream()
                .map(patterns -> String.join(
                        " or ",
                        patterns.stream()
                                .map(any -> path + " like ? escape '!'")
                                .toList()))
                .toList();
        return "(" + String.join(") and (", each) + ")";
    }

    Object[] patterns() {
        return texts.stream().flatMap(Collection::stream).toArray();
    }

    String hql() {
        return String.join(" and ", all);
    }

    <Q extends Query> Q bindTo(Q query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("v" + i, values.get(i));
        }
        return query;
    }

    private static <T> List<T> joined(List<T> some, Collection<T> more) {
        var joined = new ArrayList<>(some);
        joined.addAll(more);
        return List.copyOf(joined);
    }
}
