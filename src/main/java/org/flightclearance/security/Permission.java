package org.flightclearance.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The table of permissions: which roles have each. Moves, pages, operations, navigation and docs/security.md all read
 * it. Reading needs no permission beyond the mission: {@link Actor#mayRead}.
 */
public enum Permission {
    /** File, send, acknowledge, amend and withdraw requests, and attach letters. */
    FILE_REQUESTS(Role.REQUESTER, Role.OFFICER),
    /** Record answers, revocations and corrections. */
    RECORD_ANSWERS(Role.OFFICER),
    /** Record what happened to approved flights: at the gate, and in the air. */
    RECORD_FLIGHTS(Role.REQUESTER, Role.OFFICER),
    PUBLISH_REPORTS(Role.MANAGER),
    /** No-fly zones and suspensions. */
    KEEP_RESTRICTIONS(Role.OFFICER, Role.ADMIN),
    /** Standing permits, and their suspensions. */
    KEEP_PERMITS(Role.OFFICER, Role.ADMIN),
    /** Missions, their calendars and their notice rules. */
    KEEP_RULES(Role.ADMIN),
    KEEP_AERODROMES(Role.ADMIN),
    /** Webhooks, each for missions of the caller. */
    KEEP_WEBHOOKS(Role.MANAGER, Role.ADMIN),
    /** Accounts, the rights of groups, and the keys of everybody. */
    KEEP_ACCOUNTS(Role.ADMIN),
    /** The journal of a mission; an administrator reads all of it. */
    READ_JOURNAL(Role.AUDITOR, Role.ADMIN),
    /** What was sent to whom by mail, and test mails. */
    READ_ALERTS(Role.ADMIN),
    /** Backups of the whole database. */
    MAKE_BACKUPS(Role.ADMIN),
    /** The state of the node. */
    SEE_SYSTEM(Role.ADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /** The name in annotations: one of {@link Named}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the actor has it, in whatever mission. What is done in one of them asks for that one. */
    public boolean isGrantedTo(Actor actor) {
        return actor.isAnywhere(roles);
    }

    /** Codes of the missions that the actor works in and has it in. */
    public Set<String> missionsOf(Actor actor) {
        return actor.rights().missionsOf(roles);
    }

    /** Whether the actor has it in that mission; where administrators have it, they have it in every mission. */
    public boolean isGrantedTo(Actor actor, String mission) {
        return roles.contains(Role.ADMIN) && actor.isAdmin() || actor.mayActIn(mission, roles);
    }

    /** The names, as constants that annotations can use. */
    public static final class Named {

        public static final String PUBLISH_REPORTS = "publish_reports";
        public static final String KEEP_RESTRICTIONS = "keep_restrictions";
        public static final String KEEP_PERMITS = "keep_permits";
        public static final String KEEP_RULES = "keep_rules";
        public static final String KEEP_AERODROMES = "keep_aerodromes";
        public static final String KEEP_WEBHOOKS = "keep_webhooks";
        public static final String KEEP_ACCOUNTS = "keep_accounts";
        public static final String READ_ALERTS = "read_alerts";
        public static final String MAKE_BACKUPS = "make_backups";
        public static final String SEE_SYSTEM = "see_system";

        private Named() {}
    }
}
