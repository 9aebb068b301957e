package org.flightclearance.paper;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PdfPrinterTest {

    private static final Instant NOW = Instant.parse("2022-12-29T10:15:30Z");

    @Test
    void a_paper_is_accessible_by_pdf_ua() {
        assertThat(PaperCheck.faults(print(rows(3)))).isEmpty();
    }

    @Test
    void a_paper_is_read_in_the_order_of_its_source() {
        assertThat(PaperCheck.text(print(rows(2))))
                .containsSubsequence("Note verbale", "Référence", "Départ", "R1", "Gao – Ber", "R2")
                .contains("Page 1 sur 1");
    }

    @Test
    void a_long_table_repeats_its_header_on_every_page() throws IOException {
        var bytes = print(rows(80));
        try (var pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(PaperCheck.text(bytes).split("Départ", -1)).hasSize(pages + 1);
        }
    }

    @Test
    void a_paper_has_its_title_language_and_time_of_creation() throws IOException {
        try (var pdf = Loader.loadPDF(print(rows(1)))) {
            var information = pdf.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Note <verbale> & annexe");
            assertThat(information.getCreationDate().toInstant()).isEqualTo(NOW);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getPages()).extracting(PDPage::getMediaBox).allSatisfy(box -> {
                assertThat(box.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within());
                assertThat(box.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within());
            });
        }
    }

    @Test
    void the_same_paper_at_the_same_instant_gives_the_same_bytes() {
        assertThat(print(rows(1))).isEqualTo(print(rows(1)));
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(print("<p>Gao مرحبا 東京 ✈</p>" + rows(1)))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void a_line_never_breaks_inside_a_time_or_a_position() {
        var narrow = "<p style=\"width: 21mm\">received 8 Oct 2022 09:00Z, Ber (16°49.8′N 002°31.2′W)</p>";
        assertThat(PaperCheck.text(print(narrow))).contains("2022 09:00Z, Ber (16°49.8′N 002°31.2′W)");
    }

    @Test
    void a_drawing_is_printed_as_vector_graphics() {
        var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" alt=\"Two of three\" width=\"200\""
                + " height=\"40\"><rect width=\"120\" height=\"20\" fill=\"#069\"/>"
                + "<text x=\"4\" y=\"34\" font-family=\"Liberation Sans\" font-size=\"10\">drawn</text></svg>";
        var pdf = print("<p>before</p>" + drawing + "<p>after</p>");
        assertThat(PaperCheck.faults(pdf)).isEmpty();
        assertThat(PaperCheck.text(pdf)).contains("before").contains("after");
    }

    @Test
    void external_resources_are_not_loaded() {
        var greedy =
                "<p><img src=\"file:///etc/hostname\" alt=\"x\"/><img src=\"http://127.0.0.1:9/x.png\" alt=\"y\"/></p>"
                        + "<p style=\"background: url(file:///etc/hostname)\">after</p>";
        assertThat(PaperCheck.text(print(greedy))).contains("after");
    }

    @Test
    void a_paper_that_is_not_well_formed_or_has_a_doctype_is_refused() {
        assertThatThrownBy(() -> PdfPrinter.print("<html><p></html>", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PdfPrinter.print(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] print(String body) {
        var sheet = new PaperFrame(Wording.in(Language.FR), "", "", List.of(), false);
        return PdfPrinter.print(
                """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
                <head><title>Note &lt;verbale&gt; &amp; annexe</title><style>%s</style></head>
                <body><div class="head">MINUSMA – Annexe</div><h1>Note verbale</h1>%s</body></html>
                """
                        .formatted(sheet.pageStyle(), body),
                NOW);
    }

    private static String rows(int count) {
        var rows =
                new StringBuilder("<table><thead><tr><th scope=\"col\">Référence</th><th scope=\"col\">Départ</th></tr>"
                        + "</thead><tbody>");
        for (int i = 1; i <= count; i++) {
            rows.append("<tr><th scope=\"row\">R%d</th><td>Gao – Ber</td></tr>".formatted(i));
        }
        return rows.append("</tbody></table>").toString();
    }

    private static Offset<Float> within() {
        return Offset.offset(0.5f);
    }
}
