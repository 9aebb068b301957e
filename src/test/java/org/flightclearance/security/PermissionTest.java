package org.flightclearance.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionTest {

    @Test
    void the_security_document_shows_the_table() throws IOException {
        var shown = new LinkedHashMap<String, Set<Role>>();
        Files.readString(Path.of("docs/security.md"))
                .lines()
                .filter(line -> line.startsWith("| `") && line.split("\\|").length == 8)
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .filter(cells -> cells.subList(2, 7).stream().allMatch(cell -> cell.isEmpty() || cell.equals("✓")))
                .forEach(cells -> shown.put(cells.get(1).replace("`", ""), roles(cells.subList(2, 7))));
        assertThat(shown).isEqualTo(table());
    }

    @Test
    void every_name_in_an_annotation_is_a_permission() {
        assertThat(Arrays.stream(Permission.Named.class.getFields()).map(PermissionTest::value))
                .isNotEmpty()
                .isSubsetOf(table().keySet());
    }

    @Test
    void a_right_of_administrators_holds_in_missions_that_are_not_theirs() {
        var admin = new Actor("a", Set.of(Role.ADMIN), Set.of());
        assertThat(Permission.KEEP_RESTRICTIONS.isGrantedTo(admin, "MINUSMA")).isTrue();
        assertThat(Permission.FILE_REQUESTS.isGrantedTo(admin, "MINUSMA")).isFalse();
        var officer = new Actor("o", Set.of(Role.OFFICER), Set.of("UNMISS"));
        assertThat(Permission.KEEP_RESTRICTIONS.isGrantedTo(officer, "MINUSMA")).isFalse();
        assertThat(Permission.KEEP_RESTRICTIONS.isGrantedTo(officer, "UNMISS")).isTrue();
    }

    private static Map<String, Set<Role>> table() {
        return Stream.of(Permission.values())
                .collect(Collectors.toMap(
                        Permission::wireName, Permission::roles, (one, other) -> one, LinkedHashMap::new));
    }

    private static Set<Role> roles(List<String> ticks) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (!ticks.get(role.ordinal()).isEmpty()) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
