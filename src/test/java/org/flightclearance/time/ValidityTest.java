package org.flightclearance.time;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;

import static org.assertj.core.api.Assertions.assertThat;

class ValidityTest {

    private static final Instant NOON = Instant.parse("2022-10-07T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2022-10-07T18:00:00Z");
    private static final Validity AFTERNOON = new Validity(NOON, EVENING);

    @Test
    void it_includes_its_first_instant_but_not_its_end() {
        assertThat(AFTERNOON.includes(NOON)).isTrue();
        assertThat(AFTERNOON.includes(NOON.minusNanos(1000))).isFalse();
        assertThat(AFTERNOON.includes(EVENING.minusNanos(1000))).isTrue();
        assertThat(AFTERNOON.includes(EVENING)).isFalse();
        assertThat(Validity.ALWAYS.includes(NOON)).isTrue();
    }

    @Test
    void a_period_that_ends_when_it_begins_does_not_overlap_it() {
        assertThat(AFTERNOON.overlaps(NOON.minusSeconds(60), NOON)).isFalse();
        assertThat(AFTERNOON.overlaps(NOON.minusSeconds(60), NOON.plusNanos(1000)))
                .isTrue();
        assertThat(AFTERNOON.overlaps(EVENING, EVENING.plusSeconds(60))).isFalse();
        assertThat(AFTERNOON.overlaps(EVENING.minusNanos(1000), EVENING.plusSeconds(60)))
                .isTrue();
        assertThat(AFTERNOON.overlaps(NOON, NOON)).isTrue();
        assertThat(AFTERNOON.overlaps(EVENING, EVENING)).isFalse();
    }

    @Test
    void consecutive_validities_do_not_overlap() {
        assertThat(AFTERNOON.overlaps(new Validity(EVENING, null))).isFalse();
        assertThat(AFTERNOON.overlaps(new Validity(null, NOON))).isFalse();
        assertThat(AFTERNOON.overlaps(new Validity(null, NOON.plusNanos(1000)))).isTrue();
        assertThat(AFTERNOON.overlaps(Validity.ALWAYS)).isTrue();
    }

    @Test
    void a_day_means_the_whole_day_in_its_zone() {
        var faults = new Faults();
        var juba = new WrittenTime(ZoneId.of("Africa/Juba"), faults);
        assertThat(juba.validity("2022-10-07", "2022-10-08"))
                .isEqualTo(new Validity(Instant.parse("2022-10-06T22:00:00Z"), Instant.parse("2022-10-08T22:00:00Z")));
        assertThat(juba.validity("2022-10-07T02:00:00+02:00", null))
                .isEqualTo(new Validity(Instant.parse("2022-10-07T00:00:00Z"), null));
        assertThat(faults.found()).isEmpty();
    }

    @Test
    void an_unreadable_or_empty_validity_is_a_fault() {
        var faults = new Faults();
        var juba = new WrittenTime(ZoneId.of("Africa/Juba"), faults);
        juba.validity("soon", "2022-13-01");
        juba.validity("2022-10-08", "2022-10-07");
        juba.validity("+999999999-01-01", null);
        assertThat(faults.found())
                .extracting(Fault::pointer)
                .containsExactly("/valid_from", "/valid_to", "/valid_to", "/valid_from");
    }
}
