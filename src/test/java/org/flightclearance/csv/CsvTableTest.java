package org.flightclearance.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CsvTableTest {

    private static final String HEADER = "reference;callsign;from;to;etd;eta;remarks\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // In the last column, closed at the end of a row
                "R1;U1;A;B;1;2;\"escort\nR2;U2;A;B;1;2;\nR3;U3;A;B;1;2;end\"\n",
                // In the last column, closed at the end of the next row
                "R1;U1;A;B;1;2;\"escort\nR2;U2;A;B;1;2;end\"\n",
                // In a column in the middle, closed in the same column of the next row
                "R1;\"U1;A;B;1;2;escort\nR2;U2\";A;B;1;2;\n",
                // In the first column, closed in the first column of the row after the next
                "\"R1;U1;A;B;1;2;escort\r\nR2;U2;A;B;1;2;\r\nR3\";U3;A;B;1;2;\r\n",
                // Some rows are a little shorter than the header
                "R1;U1;A;B;1;2;\"escort\nR2;U2;A;B;1;2\nR3;U3;A;B;1;2;end\"\n",
            })
    void a_cell_that_contains_other_rows_is_an_error_at_the_line_where_it_begins(String rows) {
        var unreadable = unreadable(HEADER + "R0;U0;A;B;1;2;\"two\nlines\"\n" + rows);
        assertThat(unreadable.row()).isEqualTo(3);
        assertThat(unreadable.sentence().key()).isEqualTo("fault.csv_stray_quote");
        assertThat(unreadable.sentence().arguments()).containsExactly(4L);
    }

    @Test
    void the_line_is_counted_over_the_cells_before_it_too() {
        var rows = "\"R\r\n1\";U1;A;B;1;2;\"escort\r\nR2;U2;A;B;1;2;\r\nend\"\r\n";
        assertThat(unreadable(HEADER + rows).sentence().arguments()).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "escort of the convoy\nroute by Ber\n\nand back",
                "on board: Doe, Roe; the crew; one dog; two crates; a pump; a tent\nand no fuel",
                "Doe;Cpl;80\nRoe;Sgt;75\nPoe;Pte;90",
                "\n\n\n",
                ";;;;;;;;;;",
            })
    void a_text_of_several_lines_is_read_as_it_is(String text) throws Exception {
        assertThat(rows(HEADER + "R1;U1;A;B;1;2;\"" + text + "\"\nR2;U2;A;B;1;2;\n"))
                .containsExactly(
                        List.of("R1", "U1", "A", "B", "1", "2", text), List.of("R2", "U2", "A", "B", "1", "2", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;c;d|1;2,3|2", "a~b,c|1~2,3|2", "^a;b;c^,d|1,2;3|2"})
    void the_header_tells_the_separator(String header, String row, int cells) throws Exception {
        var file = (header + "\n" + row).replace('~', '\t').replace('^', '"');
        assertThat(rows(file).get(0)).hasSize(cells);
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_an_error_at_its_row() {
        assertThat(unreadable(HEADER + "R1;\"U1;A;B\nR2;U2;A;B;1;2;\n").row()).isEqualTo(2);
        assertThat(unreadable(HEADER + "R1;\"U1;A;B\nR2;\"U2\";A;B;1;2;\n")
                        .sentence()
                        .key())
                .isEqualTo("fault.not_csv");
    }

    private static UnreadableCsv unreadable(String file) {
        return catchThrowableOfType(UnreadableCsv.class, () -> rows(file));
    }

    private static List<List<String>> rows(String file) throws IOException, UnreadableCsv {
        var rows = new ArrayList<List<String>>();
        try (var table = new CsvTable(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get().cells());
            }
        }
        return rows;
    }
}
