package org.flightclearance.exchange.cell;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DefusingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=cmd|x,'=cmd|x", "'=cmd,''=cmd", "+1,'+1", "-1,'-1", "@A,'@A", "'tis,'tis", "it=1,it=1", "','"})
    void a_text_that_looks_like_a_formula_gets_an_apostrophe(String text, String cell) {
        assertThat(Defusing.done(text)).isEqualTo(cell);
    }

    @Property
    void every_text_is_read_back_as_it_was_written(
            @ForAll @Chars({'=', '+', '-', '@', '\t', '\r', '\'', 'a', '\n'}) @StringLength(max = 6) String text) {
        assertThat(Defusing.undone(Defusing.done(text))).isEqualTo(text);
    }

    @Property
    void no_cell_starts_like_a_formula(
            @ForAll @Chars({'=', '+', '-', '@', '\t', '\r', '\'', 'a', '\n'}) @StringLength(max = 6) String text) {
        var cell = Defusing.done(text);
        assertThat(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0).isTrue();
    }
}
