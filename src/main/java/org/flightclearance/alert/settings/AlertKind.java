package org.flightclearance.alert.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an alert tells. */
public enum AlertKind {
    /** The latest sending that still gives full notice is near. */
    SEND_BY(Scope.REQUEST),
    /** A flight departs soon, and its request is not sent. */
    DEPARTS_UNSENT(Scope.REQUEST),
    /** The deadline is near, and no answer is recorded. */
    DEADLINE_NEAR(Scope.REQUEST),
    /** The deadline has passed, and no answer is recorded. */
    DEADLINE_PASSED(Scope.REQUEST),
    /** An answer, or the revocation of an approval. */
    ANSWER_RECORDED(Scope.REQUEST),
    /** A request that gives less notice than its rule requires. */
    SHORT_NOTICE_FILED(Scope.REQUEST),
    /** Published reports would show other figures today. */
    PUBLICATION_CHANGED(Scope.MISSION),
    /** A standing permit ends soon. */
    PERMIT_LAPSES(Scope.MISSION),
    /** A webhook was switched off. Administrators are always told. */
    WEBHOOK_OFF(Scope.INSTALLATION),
    /** Asked for by an administrator. */
    TEST(Scope.INSTALLATION);

    private final Scope scope;

    AlertKind(Scope scope) {
        this.scope = scope;
    }

    /** Whether it is about one request, so that purposes and sectors can be chosen. */
    public boolean isOfRequest() {
        return scope == Scope.REQUEST;
    }

    /** Whether people choose it, for each mission. */
    public boolean isChosen() {
        return scope != Scope.INSTALLATION;
    }

    /** Those that people choose. */
    public static List<AlertKind> chosen() {
        return Stream.of(values()).filter(AlertKind::isChosen).toList();
    }

    /** The name for scripts. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private enum Scope {
        REQUEST,
        MISSION,
        INSTALLATION
    }
}
