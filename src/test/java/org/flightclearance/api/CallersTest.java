package org.flightclearance.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.security.Permission;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.stranger;

/**
 * Permissions: every operation of the contract, called by every kind of caller, on a request in a suitable state. An
 * object that the caller may not see gives 404, or 422 if a body names it. An object that the caller may see but not
 * change gives 403. The mixed callers have one role in the mission of the call and another one elsewhere, which must not count.
 * The key of somebody whom a provider of identities signs in, and who has another role elsewhere, gets what other keys with
 * its role get, and that of somebody who has left all groups what a revoked key gets.
 */
@QuarkusTest
class CallersTest {

    /**
     * These operations take seconds. Of the callers who may use them only the first is tried; callers who may not are
     * all tried.
     */
    private static final Set<String> PRINTED = Set.of(
            "printFlightProgramme",
            "editFlightProgramme",
            "printAnnex",
            "editAnnex",
            "exportDenialReportAsPdf",
            "publishReport");

    /** The databases of the tests are in memory or PostgreSQL, so makeBackup is refused to those who may call it. */
    private static final String TABLE =
            """
            operation                | nobody | requester officer manager auditor admin | elsewhere: requester officer manager auditor admin | key: requester officer manager auditor admin revoked expired | mixed: manager requester
            fileRequest              | 401    | 201       201     403     403     403   |            422       422     422     422     403   |      201       201     403     403     403   401     401     |        403     201
            listRequests             | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            showRequest              | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            amendRequest             | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            showHistory              | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            showFlightPlan           | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            readFlightPlan           | 401    | 200       200     200     200     200   |            200       200     200     200     200   |      200       200     200     200     200   401     401     |        200     200
            sendRequest              | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            acknowledgeRequest       | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            answerRequest            | 401    | 403       200     403     403     403   |            404       404     404     404     403   |      403       200     403     403     403   401     401     |        403     403
            withdrawRequest          | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            revokeApproval           | 401    | 403       200     403     403     403   |            404       404     404     404     403   |      403       200     403     403     403   401     401     |        403     403
            keepGrantedLegs          | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            recordGate               | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            recordFlight             | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            correctRequest           | 401    | 403       200     403     403     403   |            404       404     404     404     403   |      403       200     403     403     403   401     401     |        403     403
            sendRequests             | 401    | 200       200     403     403     403   |            422       422     422     422     403   |      200       200     403     403     403   401     401     |        403     200
            recordFlights            | 401    | 200       200     403     403     403   |            422       422     422     422     403   |      200       200     403     403     403   401     401     |        403     200
            withdrawRequests         | 401    | 200       200     403     403     403   |            422       422     422     422     403   |      200       200     403     403     403   401     401     |        403     200
            acknowledgeRequests      | 401    | 200       200     403     403     403   |            422       422     422     422     403   |      200       200     403     403     403   401     401     |        403     200
            repeatRequests           | 401    | 200       200     403     403     403   |            422       422     422     422     403   |      200       200     403     403     403   401     401     |        403     200
            answerRequests           | 401    | 403       200     403     403     403   |            422       422     422     422     403   |      403       200     403     403     403   401     401     |        403     403
            listLetters              | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            attachLetter             | 401    | 201       201     403     403     403   |            404       404     404     404     403   |      201       201     403     403     403   401     401     |        403     201
            showLetter               | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            markLetter               | 401    | 200       200     403     403     403   |            404       404     404     404     403   |      200       200     403     403     403   401     401     |        403     200
            printFlightProgramme     | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            editFlightProgramme      | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            printAnnex               | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            editAnnex                | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            showDenialReport         | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            exportDenialReportAsCsv  | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            exportDenialReportAsXlsx | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            exportDenialReportAsPdf  | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            exportBehindFigureAsCsv  | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            listRequestsBehindFigure | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            listPublications         | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            publishReport            | 401    | 403       403     201     403     403   |            403       403     422     403     403   |      403       403     201     403     403   401     401     |        201     403
            showPublication          | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            showPublishedFile        | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            listChangesSincePublication | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            listMissions             | 401    | 200       200     200     200     200   |            200       200     200     200     200   |      200       200     200     200     200   401     401     |        200     200
            foundMission             | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            showMission              | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            describeMission          | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            listEvents               | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            listNoticeRules          | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            bringNoticeRule          | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            showNoticeRule           | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            amendNoticeRule          | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            listHolidays             | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            addHoliday               | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            importHolidays           | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            changeHoliday            | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            removeHoliday            | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            listRestrictions         | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            bringRestriction         | 401    | 403       201     403     403     201   |            403       422     403     403     201   |      403       201     403     403     201   401     401     |        403     403
            showRestriction          | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            changeRestriction        | 401    | 403       200     403     403     200   |            403       404     403     403     200   |      403       200     403     403     200   401     401     |        403     403
            listPermits              | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            bringPermit              | 401    | 403       201     403     403     201   |            403       422     403     403     201   |      403       201     403     403     201   401     401     |        403     403
            showPermit               | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            changePermit             | 401    | 403       200     403     403     200   |            403       404     403     403     200   |      403       200     403     403     200   401     401     |        403     403
            suspendPermit            | 401    | 403       201     403     403     201   |            403       404     403     403     201   |      403       201     403     403     201   401     401     |        403     403
            changeSuspension         | 401    | 403       200     403     403     200   |            403       404     403     403     200   |      403       200     403     403     200   401     401     |        403     403
            listPermitLetters        | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            attachPermitLetter       | 401    | 403       201     403     403     201   |            403       404     403     403     201   |      403       201     403     403     201   401     401     |        403     403
            forecastDeadline         | 401    | 200       200     200     200     200   |            422       422     422     422     200   |      200       200     200     200     200   401     401     |        200     200
            listAerodromes           | 401    | 200       200     200     200     200   |            200       200     200     200     200   |      200       200     200     200     200   401     401     |        200     200
            addAerodrome             | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            importAerodromes         | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            showAerodrome            | 401    | 200       200     200     200     200   |            200       200     200     200     200   |      200       200     200     200     200   401     401     |        200     200
            changeAerodrome          | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            listAccounts             | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            openAccount              | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            changeAccount            | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            listGroupRights          | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            addGroupRight            | 401    | 403       403     403     403     201   |            403       403     403     403     201   |      403       403     403     403     201   401     401     |        403     403
            removeGroupRight         | 401    | 403       403     403     403     204   |            403       403     403     403     204   |      403       403     403     403     204   401     401     |        403     403
            listBackups              | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            showSystem               | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            makeBackup               | 401    | 403       403     403     403     409   |            403       403     403     403     409   |      403       403     403     403     409   401     401     |        403     403
            exportRequestsAsCsv      | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            exportRequestsAsNdjson   | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            exportRequestsAsXlsx     | 401    | 200       200     200     200     200   |            404       404     404     404     200   |      200       200     200     200     200   401     401     |        200     200
            importRequests           | 401    | 201       201     403     403     403   |            404       404     404     404     403   |      201       201     403     403     403   401     401     |        403     201
            listApiKeys              | 401    | 200       200     200     200     200   |            200       200     200     200     200   |      403       403     403     403     403   401     401     |        200     200
            makeApiKey               | 401    | 201       422     422     422     201   |            422       422     422     422     201   |      403       403     403     403     403   401     401     |        422     201
            showApiKey               | 401    | 404       404     404     404     404   |            404       404     404     404     404   |      403       403     403     403     403   401     401     |        404     404
            revokeApiKey             | 401    | 404       404     404     404     404   |            404       404     404     404     404   |      403       403     403     403     403   401     401     |        404     404
            listCalendarFeeds        | 401    | 200       200     200     200     200   |            200       200     200     200     200   |      403       403     403     403     403   401     401     |        200     200
            makeCalendarFeed         | 401    | 201       201     201     201     201   |            422       422     422     422     201   |      403       403     403     403     403   401     401     |        201     201
            showCalendarFeed         | 401    | 404       404     404     404     404   |            404       404     404     404     404   |      403       403     403     403     403   401     401     |        404     404
            revokeCalendarFeed       | 401    | 404       404     404     404     404   |            404       404     404     404     404   |      403       403     403     403     403   401     401     |        404     404
            showAlertSettings        | 401    | 200       200     200     200     200   |            200       200     200     200     200   |      403       403     403     403     403   401     401     |        200     200
            saveAlertSettings        | 401    | 200       200     200     200     200   |            422       422     422     422     200   |      403       403     403     403     403   401     401     |        200     200
            listAlerts               | 401    | 403       403     403     403     200   |            403       403     403     403     200   |      403       403     403     403     200   401     401     |        403     403
            sendTestAlert            | 401    | 403       403     403     403     202   |            403       403     403     403     202   |      403       403     403     403     202   401     401     |        403     403
            listWebhooks             | 401    | 403       403     200     403     200   |            403       403     200     403     200   |      403       403     200     403     200   401     401     |        200     200
            makeWebhook              | 401    | 403       403     201     403     201   |            403       403     422     403     201   |      403       403     201     403     201   401     401     |        201     403
            showWebhook              | 401    | 403       403     200     403     200   |            403       403     404     403     200   |      403       403     200     403     200   401     401     |        200     404
            replaceWebhookSecret     | 401    | 403       403     201     403     201   |            403       403     404     403     201   |      403       403     201     403     201   401     401     |        201     404
            listDeliveries           | 401    | 403       403     200     403     200   |            403       403     404     403     200   |      403       403     200     403     200   401     401     |        200     404
            retryDelivery            | 401    | 403       403     202     403     202   |            403       403     404     403     202   |      403       403     202     403     202   401     401     |        202     404
            removeWebhook            | 401    | 403       403     204     403     204   |            403       403     404     403     204   |      403       403     204     403     204   401     401     |        204     404
            """;

    private static final List<String> ROLES = List.of("requester", "officer", "manager", "auditor", "admin");

    /** Of the callers whose role is another in the other mission, the role in the mission of the calls. */
    private static final List<String> MIXED = List.of("manager", "requester");

    /** The columns of keys begin after nobody and the roles here and elsewhere; the revoked key comes after the roles. */
    private static final int KEYS = 1 + 2 * ROLES.size();

    private static final List<Integer> COLUMNS_OF_PROVIDER_KEYS =
            List.of(KEYS + ROLES.indexOf("officer"), KEYS + ROLES.indexOf("manager"), KEYS + ROLES.size());

    private static String mission;
    private static String elsewhere;
    private static ExampleCalls calls;
    private static List<String> keys;
    private static List<String> keysOfProvider;

    @Inject
    EntityManager database;

    @Inject
    ProviderKeys providerKeys;

    private static Stream<String> operations() {
        return rows().keySet().stream();
    }

    @Test
    void every_operation_of_the_contract_has_a_row() {
        assertThat(OpenApi.document().operations())
                .extracting(OpenApi.Operation::id)
                .containsExactlyInAnyOrderElementsOf(rows().keySet());
    }

    /** The columns of the caller's own mission: 403 for everybody without the permission, and for nobody else. */
    @Test
    void each_operation_is_open_to_the_roles_of_one_permission_or_to_everybody() {
        var known = Stream.concat(
                        Stream.of(EnumSet.allOf(Role.class)),
                        Stream.of(Permission.values()).map(Permission::roles))
                .collect(Collectors.toSet());
        assertThat(rows()).allSatisfy((operation, statuses) -> assertThat(Stream.of(Role.values())
                        .filter(role -> statuses.get(1 + role.ordinal()) != 403)
                        .collect(Collectors.toSet()))
                .as(operation)
                .isIn(known));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_caller_gets_the_status_of_the_row(String id) {
        foundOnce();
        var operation = OpenApi.document().operation(id);
        var expected = new ArrayList<>(rows().get(id));
        COLUMNS_OF_PROVIDER_KEYS.stream().map(expected::get).toList().forEach(expected::add);
        var statuses = new ArrayList<Integer>();
        ExampleCalls.Example example = null;
        for (var caller : callers()) {
            var status = expected.get(statuses.size());
            if (PRINTED.contains(id) && status < 300 && statuses.contains(status)) {
                statuses.add(status);
                continue;
            }
            example = example == null ? calls.of(operation) : example;
            var call = example.body() == null
                    ? caller
                    : caller.contentType(example.type()).body(example.body());
            // The target is already encoded
            int answered = call.urlEncodingEnabled(false)
                    .header("If-Match", "*")
                    .request(operation.method(), example.target())
                    .statusCode();
            statuses.add(answered);
            // A call that only reads or that was refused changes nothing, so the next caller uses the same example
            if (answered < 300 && !operation.method().equals("GET")) {
                example = null;
            }
        }
        assertThat(statuses).as(TABLE.lines().findFirst().orElseThrow()).isEqualTo(expected);
    }

    private static List<RequestSpecification> callers() {
        var callers = new ArrayList<RequestSpecification>();
        callers.add(stranger());
        for (var where : List.of(mission, elsewhere)) {
            ROLES.forEach(role -> callers.add(as(ApiClient.holder(role, where))));
        }
        keys.forEach(key -> callers.add(ApiClient.withKey(key)));
        MIXED.forEach(role -> callers.add(as(role + ".mixed." + mission)));
        keysOfProvider.forEach(key -> callers.add(ApiClient.withKey(key)));
        return callers;
    }

    private void foundOnce() {
        if (mission == null) {
            elsewhere = ApiClient.mission();
            mission = ApiClient.mission();
            for (var role : List.of("auditor", "admin")) {
                ApiClient.account(role + "." + mission, role, mission);
                ApiClient.account(role + "." + elsewhere, role, elsewhere);
            }
            ApiClient.account("manager.mixed." + mission, Map.of(mission, "manager", elsewhere, "requester"));
            ApiClient.account("requester.mixed." + mission, Map.of(mission, "requester", elsewhere, "manager"));
            ApiClient.account("clerk." + mission, "requester", mission);
            calls = new ExampleCalls(mission, mission, "clerk." + mission);
            keys = ROLES.stream()
                    .map(role -> ApiClient.key(ApiClient.ADMIN, role, mission))
                    .collect(Collectors.toCollection(ArrayList::new));
            keys.add(revoked(mission));
            keys.add(expired(mission));
            keysOfProvider = List.of(
                    providerKeys.of(Role.OFFICER, mission, Role.MANAGER, elsewhere),
                    providerKeys.of(Role.MANAGER, mission, Role.OFFICER, elsewhere),
                    providerKeys.ofFormer(Role.OFFICER, mission));
        }
    }

    private static String revoked(String mission) {
        var made = ApiClient.make(ApiClient.ADMIN, "officer", mission);
        as(ApiClient.ADMIN).delete("/api-keys/" + made.path("id")).then().statusCode(204);
        return made.path("key");
    }

    private String expired(String mission) {
        var made = ApiClient.make(ApiClient.ADMIN, "officer", mission);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update api_key set expires_at = created_at where id = :id")
                        .setParameter("id", UUID.fromString(made.path("id")))
                        .executeUpdate());
        return made.path("key");
    }

    private static Map<String, List<Integer>> rows() {
        var rows = new LinkedHashMap<String, List<Integer>>();
        TABLE.lines().skip(1).forEach(line -> {
            var cells = line.split("[| ]+");
            rows.put(
                    cells[0], Arrays.stream(cells).skip(1).map(Integer::valueOf).toList());
        });
        return rows;
    }
}
