package org.flightclearance.notice.feast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.notice.HolidayProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeastTableTest {

    private final FeastTable table = new FeastTable();

    private List<String> proposed(HostCountry country, int year) {
        return table.proposals(country, year).stream()
                .map(one ->
                        one.date() + " " + one.name().key().replace("feast.", "") + (one.isProvisional() ? "?" : ""))
                .toList();
    }

    /** From the tables of the churches. */
    @ParameterizedTest
    @CsvSource({
        "1961, 1961-04-02, 1961-04-09",
        "2008, 2008-03-23, 2008-04-27",
        "2019, 2019-04-21, 2019-04-28",
        "2024, 2024-03-31, 2024-05-05",
        "2025, 2025-04-20, 2025-04-20",
        "2027, 2027-03-28, 2027-05-02",
        "2038, 2038-04-25, 2038-04-25",
        "2100, 2100-03-28, 2100-05-02"
    })
    void easter_is_computed_for_both_churches(int year, LocalDate western, LocalDate orthodox) {
        assertThat(Easter.western(year)).isEqualTo(western);
        assertThat(Easter.orthodox(year)).isEqualTo(orthodox);
    }

    @Test
    void easter_is_a_sunday_in_spring_every_year() {
        for (int year = FeastTable.FIRST_YEAR; year < 2200; year++) {
            var western = Easter.western(year);
            var orthodox = Easter.orthodox(year);
            assertThat(western).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
            assertThat(orthodox).isBetween(LocalDate.of(year, 4, 3), LocalDate.of(year, 5, 10));
            assertThat(western.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(orthodox.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        }
    }

    @Test
    void the_days_of_mali_in_2027_are_proposed_by_date_and_those_of_the_moon_as_provisional() {
        assertThat(proposed(HostCountry.MALI, 2027))
                .containsExactly(
                        "2027-01-01 new_year",
                        "2027-01-20 armed_forces",
                        "2027-03-09 korite?",
                        "2027-03-26 martyrs_of_march",
                        "2027-03-29 easter_monday",
                        "2027-05-01 labour",
                        "2027-05-16 tabaski?",
                        "2027-05-25 africa",
                        "2027-08-14 mawlid?",
                        "2027-08-21 mawlid_baptism?",
                        "2027-09-22 independence",
                        "2027-12-25 christmas");
    }

    @Test
    void a_feast_of_the_moon_comes_twice_in_some_years() {
        assertThat(proposed(HostCountry.MALI, 2033)).contains("2033-01-03 korite?", "2033-12-23 korite?");
    }

    @Test
    void the_days_of_cyprus_follow_the_orthodox_easter() {
        assertThat(proposed(HostCountry.CYPRUS, 2024))
                .contains("2024-03-18 green_monday", "2024-05-03 orthodox_good_friday", "2024-06-24 kataklysmos");
    }

    /** The computed days beside those on which Mali kept Eid al-Fitr, as timeanddate.com lists them. */
    @ParameterizedTest
    @CsvSource({"2019, 2019-06-03", "2020, 2020-05-23", "2021, 2021-05-12", "2024, 2024-04-09"})
    void mali_kept_eid_al_fitr_a_day_before_the_computed_day(int year, LocalDate kept) {
        assertThat(proposed(HostCountry.MALI, year)).contains(kept.plusDays(1) + " korite?");
    }

    @ParameterizedTest
    @EnumSource(HostCountry.class)
    void each_country_has_days_with_names_in_both_languages_that_can_be_recorded(HostCountry country) {
        assertThat(table.proposals(country, 2027)).hasSizeGreaterThanOrEqualTo(10);
        for (int year : List.of(FeastTable.FIRST_YEAR, 2027, FeastTable.LAST_YEAR)) {
            for (var proposal : table.proposals(country, year)) {
                assertThat(proposal.date().getYear()).isEqualTo(year);
                for (var language : Language.values()) {
                    assertThat(Wording.in(language).say(proposal.name()))
                            .isNotBlank()
                            .hasSizeLessThanOrEqualTo(HolidayProfile.LONGEST_NAME);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HostCountry.class)
    void each_country_stands_in_the_document_with_its_source(HostCountry country) throws IOException {
        var name = Wording.in(Language.EN).word(country);
        assertThat(Files.readAllLines(Path.of("docs/holidays.md")))
                .anySatisfy(
                        line -> assertThat(line).startsWith("| " + name + " |").contains("http"));
    }

    @ParameterizedTest
    @CsvSource({
        "Mali, MALI",
        "Republic of Mali, MALI",
        "République du Soudan du Sud, SOUTH_SUDAN",
        "South Sudan, SOUTH_SUDAN",
        "Sudan, SUDAN",
        "DR Congo, DR_CONGO",
        "Haïti, HAITI",
        "HAITI, HAITI",
        "Western Sahara,",
        "Atlantis,",
        "'',"
    })
    void a_mission_names_its_host_state_in_its_own_words(String hostState, HostCountry country) {
        assertThat(HostCountry.named(hostState)).isEqualTo(Optional.ofNullable(country));
    }

    @Test
    void a_rule_that_is_none_is_an_error_of_the_table() {
        assertThatThrownBy(() -> FeastDay.written("pentecost")).isInstanceOf(IllegalArgumentException.class);
    }
}
