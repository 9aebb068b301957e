package org.flightclearance.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Stores rights in one column, so that a call with a key reads one row: roles, at-sign, the missions in which they are held;
 * semicolon, the next, as in {@code MANAGER@MINUSMA;REQUESTER,OFFICER@UNMISS,UNSOM}.
 */
@Converter
public class RightsColumn implements AttributeConverter<Rights, String> {

    @Override
    public String convertToDatabaseColumn(Rights rights) {
        var missions = new TreeMap<String, Set<String>>();
        if (!rights.inNone().isEmpty()) {
            missions.put(names(rights.inNone()), new TreeSet<>());
        }
        rights.missions()
                .forEach(mission -> missions.computeIfAbsent(names(rights.in(mission)), roles -> new TreeSet<>())
                        .add(mission));
        return missions.entrySet().stream()
                .map(one -> one.getKey() + "@" + String.join(",", one.getValue()))
                .collect(Collectors.joining(";"));
    }

    @Override
    public Rights convertToEntityAttribute(String column) {
        var rights = new ArrayList<Right>();
        for (var part : parts(column, ";")) {
            int at = part.indexOf('@');
            var roles = EnumSet.noneOf(Role.class);
            parts(part.substring(0, at), ",").stream().map(Role::valueOf).forEach(roles::add);
            var missions = Set.copyOf(parts(part.substring(at + 1), ","));
            rights.addAll(Rights.each(roles, missions).list());
        }
        return Rights.of(rights);
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static List<String> parts(String text, String separator) {
        return Stream.of(text.split(separator)).filter(part -> !part.isEmpty()).toList();
    }
}
