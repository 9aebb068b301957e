package org.flightclearance.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts and keys from before roles were held in a mission, with every set of the roles of that time in no, one and two
 * missions, and what the upgrade makes of them.
 */
public final class RightsBefore {

    private static final List<Role> ROLES = List.of(Role.REQUESTER, Role.OFFICER, Role.MANAGER, Role.ADMIN);
    private static final List<Set<String>> MISSIONS = List.of(Set.of(), Set.of("M"), Set.of("M", "N"));

    private static final String MISSION =
            "insert into mission values ('00000000-0000-0000-0000-000000009000', 'N', 'Another', 'Mali', 'UTC', 'fr', false, 1)";

    private RightsBefore() {}

    private record Holder(String id, String name, Set<Role> roles, Set<String> missions) {}

    private static List<Holder> holders() {
        var holders = new ArrayList<Holder>();
        for (int set = 1; set < 1 << ROLES.size(); set++) {
            int bits = set;
            var roles = IntStream.range(0, ROLES.size())
                    .filter(i -> (bits & 1 << i) != 0)
                    .mapToObj(ROLES::get)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            for (var missions : MISSIONS) {
                int number = 10 + holders.size();
                holders.add(new Holder("00000000-0000-0000-0000-0000000000" + number, "a" + number, roles, missions));
            }
        }
        return holders;
    }

    /** Into a database of version 8 with a mission M. */
    public static void in(Connection database) throws SQLException {
        run(database, MISSION);
        for (var holder : holders()) {
            run(database, "insert into account values ('%s', '%s', 'x', false, 1)".formatted(holder.id, holder.name));
            for (var role : holder.roles) {
                run(database, "insert into account_role values ('%s', '%s')".formatted(holder.id, role));
            }
            for (var code : holder.missions) {
                run(database, "insert into account_mission values ('%s', '%s')".formatted(holder.id, code));
            }
            run(
                    database,
                    """
                    insert into api_key (id, name, prefix, secret_hash, roles, missions, maker_id, created_at)
                    values ('%1$s', '%2$s', '%2$s', '%2$s', '%3$s', '%4$s', '%1$s', current_timestamp)"""
                            .formatted(
                                    holder.id,
                                    holder.name,
                                    holder.roles.stream().map(Role::name).collect(Collectors.joining(",")),
                                    holder.missions.stream().sorted().collect(Collectors.joining(","))));
        }
    }

    public static void assertKept(Connection database) throws SQLException {
        for (var holder : holders()) {
            var stored = new ArrayList<Right>();
            read(database, "account_role where account_id", "null", holder).forEach(stored::add);
            read(database, "account_mission_role where account_id", "mission_code", holder)
                    .forEach(stored::add);
            var rights = Rights.of(stored);
            assertThat(rights.list()).as(holder.toString()).containsExactlyInAnyOrderElementsOf(stored);
            assertSame(holder, rights);
            assertSame(holder, key(database, holder));
        }
    }

    private static void assertSame(Holder holder, Rights rights) {
        var actor = new Actor(holder.name, rights, false);
        var same = assertThat(rights).as(holder.toString());
        same.returns(holder.roles, Rights::roles).returns(holder.missions, Rights::missions);
        same.isEqualTo(Rights.each(holder.roles, holder.missions));
        for (var role : Role.values()) {
            assertThat(actor.isAnywhere(Set.of(role))).as(holder.toString()).isEqualTo(holder.roles.contains(role));
            for (var code : List.of("M", "N")) {
                boolean works = holder.missions.contains(code);
                assertThat(actor.mayRead(code)).isEqualTo(works || holder.roles.contains(Role.ADMIN));
                if (role != Role.ADMIN) {
                    assertThat(actor.mayActIn(code, Set.of(role)))
                            .as(holder + " " + role + " " + code)
                            .isEqualTo(works && holder.roles.contains(role));
                }
            }
        }
    }

    private static Stream<Right> read(Connection database, String from, String mission, Holder holder)
            throws SQLException {
        var rights = Stream.<Right>builder();
        try (var statement = database.createStatement();
                var found =
                        statement.executeQuery("select role, %s from %s = '%s'".formatted(mission, from, holder.id))) {
            while (found.next()) {
                rights.add(new Right(found.getString(2), Role.valueOf(found.getString(1))));
            }
        }
        return rights.build();
    }

    private static Rights key(Connection database, Holder holder) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select rights from api_key where id = '%s'".formatted(holder.id))) {
            assertThat(found.next()).isTrue();
            return new RightsColumn().convertToEntityAttribute(found.getString(1));
        }
    }

    private static void run(Connection database, String statement) throws SQLException {
        try (var prepared = database.prepareStatement(statement)) {
            prepared.executeUpdate();
        }
    }
}
