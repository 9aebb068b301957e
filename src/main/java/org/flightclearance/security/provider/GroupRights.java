package org.flightclearance.security.provider;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

import org.flightclearance.security.Right;
import org.flightclearance.security.Rights;

/** The rights of groups that are stored. */
@ApplicationScoped
public class GroupRights implements PanacheRepositoryBase<GroupRight, UUID> {

    public List<GroupRight> inOrder() {
        return listAll(Sort.by("group", "mission", "role"));
    }

    /** Those of the groups that give a right. All rows are read: there are few, and a token may name hundreds of groups. */
    Mapped mapped(Set<String> groups) {
        var rows =
                listAll().stream().filter(row -> groups.contains(row.group())).toList();
        return new Mapped(
                rows.stream().map(GroupRight::group).collect(Collectors.toSet()),
                Rights.of(rows.stream().map(GroupRight::right).toList()));
    }

    boolean has(String group, Right right) {
        return list("group", group).stream().anyMatch(row -> row.right().equals(right));
    }

    /** Groups that give a right, and what they give together. */
    record Mapped(Set<String> groups, Rights rights) {}
}
