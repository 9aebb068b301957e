package org.flightclearance.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.logging.Log;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.Dice;
import org.flightclearance.api.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random invalid calls of the pages, generated from their links, their forms and the classes that answer: every answer
 * is a page or a file, and never a 5xx. Set {@code -Dfuzz.seed} for other calls and {@code -Dfuzz.calls} for more per
 * role.
 */
@OnBothDatabases
class PageFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 2022);
    private static final int CALLS = Integer.getInteger("fuzz.calls", 250);

    /** Forms that stood open before many calls lead nowhere any more. */
    private static final int CALLS_A_WALK = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "requester", "officer", "manager", "admin"})
    void whatever_comes_is_answered_by_a_page_or_a_file(String role) throws IOException {
        var dice = Dice.seeded(SEED + role.hashCode());
        var routes = PageRoutes.all();
        var somebody = new FuzzingVisitor(role, new Wire(RestAssured.port));
        var findings = new PageFindings();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int made = 0; made < CALLS; ) {
            somebody.entersWhatPagesShow();
            var aims = new PageAims(routes).walk(somebody::read);
            assertThat(aims).as("what the pages show").hasSizeGreaterThanOrEqualTo(routes.size());
            var calls = new FuzzedPages(dice, names(aims));
            // In a few calls, too, everything comes by turns
            int from = dice.below(aims.size());
            for (int i = 0; i < Math.min(CALLS_A_WALK, CALLS) && made < CALLS; i++, made++) {
                var call = calls.draw(aims.get((from + i) % aims.size()), somebody.headers());
                if (somebody.leavesAlone(call)) {
                    continue;
                }
                try {
                    var exchange = somebody.send(call);
                    statuses.merge(exchange.status(), 1, Integer::sum);
                    findings.of(exchange, call);
                } catch (IOException broken) {
                    findings.add(broken.toString(), call);
                }
            }
        }
        Log.infof("fuzz.seed=%d fuzz.calls=%d as %s %s", SEED, CALLS, role, statuses);
        assertThat(findings.all()).as("fuzz.seed=%d as %s", SEED, role).isEmpty();
        assertThat(statuses.keySet())
                .as("drawn so that all kinds of answers come")
                .contains(200, 303, 400, 404);
    }

    private static List<String> names(List<PageAims.Aim> aims) {
        return Stream.concat(
                        aims.stream().flatMap(aim -> aim.fields().keySet().stream()),
                        PageRoutes.all().stream().flatMap(route -> route.names().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
