package org.flightclearance.paper.host;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministère de la Défense | au Ministère de la Défense",
                "Direction générale de l’aviation civile | à la Direction générale de l’aviation civile",
                "État-major général des armées | à l’État-major général des armées",
                "ANAC | à l’autorité destinataire (ANAC)",
            })
    void french_joins_the_article_of_an_authority_with_the_preposition(String kept, String addressed) {
        assertThat(new AuthorityName(kept, Wording.in(Language.FR)).addressed()).isEqualTo(addressed);
    }

    @Test
    void english_names_an_authority_as_the_mission_keeps_it() {
        var english = Wording.in(Language.EN);
        assertThat(new AuthorityName("General Staff of the Armed Forces", english).addressed())
                .isEqualTo("the General Staff of the Armed Forces");
        assertThat(new AuthorityName("Ministère de la Défense", english).addressed())
                .isEqualTo("the Ministère de la Défense");
    }
}
