package org.flightclearance.security;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RightsTest {

    private static final Right MANAGER_HERE = new Right("MINUSMA", Role.MANAGER);
    private static final Right REQUESTER_THERE = new Right("UNMISS", Role.REQUESTER);

    private final Actor mixed = new Actor("m", Rights.of(List.of(MANAGER_HERE, REQUESTER_THERE)), false);

    @Test
    void a_role_in_one_mission_counts_in_no_other() {
        assertThat(Permission.PUBLISH_REPORTS.isGrantedTo(mixed, "MINUSMA")).isTrue();
        assertThat(Permission.PUBLISH_REPORTS.isGrantedTo(mixed, "UNMISS")).isFalse();
        assertThat(Permission.FILE_REQUESTS.isGrantedTo(mixed, "UNMISS")).isTrue();
        assertThat(Permission.FILE_REQUESTS.isGrantedTo(mixed, "MINUSMA")).isFalse();
        assertThat(Permission.FILE_REQUESTS.missionsOf(mixed)).containsExactly("UNMISS");
        assertThat(mixed.mayRead("MINUSMA") && mixed.mayRead("UNMISS")).isTrue();
        assertThat(mixed.mayRead("UNSOM")).isFalse();
    }

    @Test
    void somebody_grants_a_role_only_where_they_have_it() {
        assertThat(mixed.mayGrant(MANAGER_HERE)).isTrue();
        assertThat(mixed.mayGrant(new Right("UNMISS", Role.MANAGER))).isFalse();
        assertThat(mixed.mayGrant(new Right(null, Role.ADMIN))).isFalse();
        assertThat(new Actor("a", Set.of(Role.ADMIN), Set.of()).mayGrant(new Right("UNMISS", Role.AUDITOR)))
                .isTrue();
    }

    @Test
    void two_lists_say_all_only_if_every_role_is_held_in_every_mission() {
        assertThat(mixed.rights().areAlike()).isFalse();
        assertThat(mixed.rights().roles()).containsExactly(Role.REQUESTER, Role.MANAGER);
        assertThat(mixed.rights().missions()).containsExactly("MINUSMA", "UNMISS");
        assertThat(Rights.each(Set.of(Role.ADMIN, Role.OFFICER), Set.of("A", "B"))
                        .areAlike())
                .isTrue();
        assertThat(Rights.each(Set.of(Role.ADMIN, Role.OFFICER), Set.of("A")).list())
                .containsExactly(new Right(null, Role.ADMIN), new Right("A", Role.OFFICER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADMIN@",
                "ADMIN@UNMISS",
                "MANAGER@MINUSMA;REQUESTER,OFFICER@UNMISS,UNSOM",
                "ADMIN@;AUDITOR@UNMISS",
                "OFFICER@",
                "''"
            })
    void what_is_stored_is_read_and_written_alike(String column) {
        var converter = new RightsColumn();
        assertThat(converter.convertToDatabaseColumn(converter.convertToEntityAttribute(column)))
                .isEqualTo(column);
    }
}
