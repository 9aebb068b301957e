package org.flightclearance.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.EarlyTest;
import org.flightclearance.api.Dice;
import org.flightclearance.api.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random invalid calls of the pages, generated from their links, their forms and their classes. Every answer is a page
 * or a file, and never a 5xx; and the language switch of a form that was refused leads to a page. Set {@code -Dfuzz.seed} for other calls and {@code -Dfuzz.calls} for more calls for each
 * role.
 */
@EarlyTest
@QuarkusTest
class PageFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 2022);
    private static final int CALLS = Integer.getInteger("fuzz.calls", 60);

    /** Forms collected before many calls no longer work, so they are collected again. */
    private static final int CALLS_A_WALK = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "requester", "officer", "manager", "admin"})
    void every_call_gets_a_page_or_a_file(String role) throws IOException {
        var dice = Dice.seeded(SEED + role.hashCode());
        var routes = PageRoutes.all();
        var user = new FuzzingVisitor(role, new Wire(RestAssured.port));
        var findings = new PageFindings();
        var refused = new RefusedForms(user, findings);
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int made = 0; made < CALLS; ) {
            user.addData();
            var pages = new LinkedHashMap<String, String>();
            var aims = new PageAims(routes).walk(address -> {
                var page = user.read(address);
                if (page != null) {
                    pages.put(address, page);
                }
                return page;
            });
            assertThat(aims).as("addresses and forms found").hasSizeGreaterThanOrEqualTo(routes.size());
            var calls = new FuzzedPages(dice, names(aims));
            refused.sendAll(pages);
            // A random start, so that even a small number of calls reaches everything over several runs
            int from = dice.below(aims.size());
            for (int i = 0; i < Math.min(CALLS_A_WALK, CALLS) && made < CALLS; i++, made++) {
                var call = calls.draw(aims.get((from + i) % aims.size()), user.headers());
                if (user.mustSkip(call)) {
                    continue;
                }
                try {
                    var exchange = user.send(call);
                    statuses.merge(exchange.status(), 1, Integer::sum);
                    findings.of(exchange, call);
                } catch (IOException broken) {
                    findings.add(broken.toString(), call);
                }
            }
        }
        Log.infof("fuzz.seed=%d fuzz.calls=%d as %s %s", SEED, CALLS, role, statuses);
        assertThat(findings.all()).as("fuzz.seed=%d as %s", SEED, role).isEmpty();
        // Few pages are open to strangers, so a short run may meet none of them
        assertThat(statuses.keySet())
                .as("the calls must lead to answers of all kinds")
                .contains(303, 404)
                .containsAnyOf(400, 415, 422)
                .containsAnyOf(200, 307);
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
