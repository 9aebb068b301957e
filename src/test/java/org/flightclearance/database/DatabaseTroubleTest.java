package org.flightclearance.database;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseTroubleTest {

    @Test
    void a_failed_commit_has_its_cause_among_the_suppressed_exceptions() {
        var failed = new IllegalStateException("could not commit");
        failed.addSuppressed(new IllegalStateException(new SQLException("no connection", "08006")));
        assertThat(DatabaseTrouble.passes(failed)).isTrue();
        assertThat(DatabaseTrouble.isOfTheConnection(failed)).isTrue();
    }

    @Test
    void a_full_disk_is_temporary_although_h2_reports_a_general_error() {
        var full = new SQLException(
                "General error: \"org.h2.mvstore.MVStoreException: Writing to a file failed [2.4.240/2]\"; COMMIT",
                "HY000",
                50_000);
        assertThat(DatabaseTrouble.passes(full)).isTrue();
        assertThat(DatabaseTrouble.inWords(full))
                .startsWith("HY000 General error")
                .doesNotContain("COMMIT");
    }

    @Test
    void any_other_general_error_is_not_temporary() {
        assertThat(DatabaseTrouble.passes(new SQLException("General error: \"x\"", "HY000", 50_000)))
                .isFalse();
    }
}
