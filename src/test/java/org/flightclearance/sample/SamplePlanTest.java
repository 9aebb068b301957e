package org.flightclearance.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.flightclearance.flight.AircraftClass;

import static org.assertj.core.api.Assertions.assertThat;

class SamplePlanTest {

    @Test
    void the_quotas_of_the_second_period_add_up_to_the_published_figures() {
        assertThat(sum(PlanOf2023.SEASONS, any -> true, Quota::sent)).isEqualTo(PublishedFigures.SENT_IN_2023);
        assertThat(sum(PlanOf2023.SEASONS, any -> true, Quota::denied)).isEqualTo(PublishedFigures.DENIED_IN_2023);
        assertThat(sum(PlanOf2023.SEASONS, quota -> quota.aircraftClass() == AircraftClass.UAV, Quota::denied))
                .isEqualTo(PublishedFigures.DENIED_DRONES_IN_2023);
        assertThat(deniedIn("East")).isEqualTo(PublishedFigures.DENIED_EAST_IN_2023);
        assertThat(deniedIn("Centre")).isEqualTo(PublishedFigures.DENIED_CENTRE_IN_2023);
        assertThat(deniedIn("West")).isEqualTo(PublishedFigures.DENIED_WEST_IN_2023);
    }

    @Test
    void the_quotas_of_the_first_period_add_up_to_the_published_figures() {
        var reported = PlanOf2022.SEASONS.stream()
                .filter(season -> season.from().equals(PublishedFigures.FROM_OCTOBER_2022))
                .toList();
        assertThat(reported).singleElement().extracting(Season::to).isEqualTo(PublishedFigures.TO_DECEMBER_2022);
        assertThat(sum(reported, any -> true, quota -> quota.denied() + quota.unanswered()))
                .isEqualTo(PublishedFigures.DENIED_OR_UNANSWERED_IN_2022);
    }

    @Test
    void the_plan_gives_the_same_letters_each_time() {
        assertThat(SampleLetters.of(SampleRequests.SEASONS)).isEqualTo(SampleLetters.of(SampleRequests.SEASONS));
    }

    @Test
    void nothing_is_sent_before_october_or_after_26_march() {
        assertThat(SampleLetters.of(SampleRequests.SEASONS))
                .allSatisfy(letter -> assertThat(LocalDate.ofInstant(letter.sent(), ZoneOffset.UTC))
                        .isBetween(LocalDate.of(2022, 10, 1), PublishedFigures.TO_MARCH_2023));
    }

    private static int deniedIn(String sector) {
        return sum(PlanOf2023.SEASONS, quota -> quota.sector().equals(sector), Quota::denied);
    }

    private static int sum(List<Season> seasons, Predicate<Quota> which, ToIntFunction<Quota> count) {
        return quotas(seasons).filter(which).mapToInt(count).sum();
    }

    private static Stream<Quota> quotas(List<Season> seasons) {
        return seasons.stream().flatMap(season -> season.quotas().stream());
    }
}
