package org.flightclearance.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SavedNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "Letter 118.pdf, Letter 118.pdf",
                "Letter 118.PDF, Letter 118.PDF",
                "scan.png, scan.png.pdf",
                "letter.html, letter.html.pdf",
                "letter, letter.pdf",
                "C:\\letters\\NV-118.pdf, NV-118.pdf",
                "../../etc/passwd, passwd.pdf",
                "..pdf, pdf.pdf",
                "a<b>:\"c|d?*.pdf, a-b---c-d--.pdf",
                "~letter\u202efdp.exe~, letterfdp.exe.pdf",
                "Réponse n° 12.pdf, Réponse n° 12.pdf",
                "~/~, letter.pdf",
                "letter.pdf.. ., letter.pdf"
            })
    void a_saved_name_has_no_path_and_has_the_extension_of_its_kind(String given, String saved) {
        assertThat(SavedName.of(given, LetterKind.PDF).name()).isEqualTo(saved);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~Letter 118.pdf~, ~attachment; filename=\"Letter 118.pdf\"; filename*=UTF-8''Letter%20118.pdf~",
                "~Réponse n° 12%.pdf~, ~attachment; filename=\"Reponse n_ 12_.pdf\"; filename*=UTF-8''R%C3%A9ponse%20n%C2%B0%2012%25.pdf~",
                "~إذن.pdf~, ~attachment; filename=\"___.pdf\"; filename*=UTF-8''%D8%A5%D8%B0%D9%86.pdf~"
            })
    void the_header_has_the_name_in_ascii_and_in_full(String given, String header) {
        assertThat(SavedName.of(given, LetterKind.PDF).disposition()).isEqualTo(header);
    }
}
