package org.flightclearance.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.flightclearance.language.LocalName;
import org.flightclearance.permit.PermitTerms.Suspended;
import org.flightclearance.time.Validity;

import static org.assertj.core.api.Assertions.assertThat;

/** In Cairo, where the clocks went forward on 28 April 2023 at midnight. */
class PermitlessDaysTest {

    private static final LocalName MINISTRY = new LocalName("Ministry", "Ministère");
    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

    @Test
    void days_of_the_same_kind_in_a_row_are_one_line() {
        var permits = List.of(permit("2023-04-26", "2023-05-02", suspended("2023-04-28", "2023-04-30")));
        assertThat(days(permits, "2023-04-24", "2023-05-03"))
                .containsExactly(
                        line("2023-04-24", "2023-04-25", true),
                        line("2023-04-28", "2023-04-29", true),
                        line("2023-05-02", "2023-05-03", true));
    }

    @Test
    void a_day_that_has_a_permit_for_a_part_of_it_is_listed_as_such() {
        var morning = new Suspended(
                new Validity(start("2023-04-28"), start("2023-04-28").plusSeconds(3_600)), "A call");
        assertThat(days(List.of(permit("2023-04-26", "2023-05-02", morning)), "2023-04-26", "2023-05-01"))
                .containsExactly(line("2023-04-28", "2023-04-28", false));
    }

    @Test
    void two_permits_that_follow_each_other_leave_no_day_out() {
        var permits = List.of(
                permit("2023-04-26", "2023-04-28", suspended("2023-04-27", "2023-04-28")),
                permit("2023-04-27", "2023-05-02", suspended("2023-04-26", "2023-04-27")));
        assertThat(days(permits, "2023-04-26", "2023-05-01")).isEmpty();
    }

    private static List<PermitlessDays> days(List<PermitTerms> permits, String from, String to) {
        return PermitlessDays.ofTerms(permits, LocalDate.parse(from), LocalDate.parse(to), CAIRO);
    }

    private static PermitlessDays line(String first, String last, boolean allDay) {
        return new PermitlessDays(LocalDate.parse(first), LocalDate.parse(last), allDay);
    }

    private static PermitTerms permit(String from, String end, Suspended suspended) {
        return new PermitTerms(
                "AV/1", MINISTRY, CAIRO, new Validity(start(from), start(end)), PermitScope.ALL, List.of(suspended));
    }

    private static Suspended suspended(String from, String end) {
        return new Suspended(new Validity(start(from), start(end)), "A call");
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(CAIRO).toInstant();
    }
}
