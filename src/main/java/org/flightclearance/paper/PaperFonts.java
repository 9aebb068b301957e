package org.flightclearance.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of papers, loaded from the application when a paper uses them. */
final class PaperFonts {

    private static final String FOLDER = "/liberation/Liberation";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PaperFonts() {}

    static void addTo(PdfRendererBuilder builder, PDDocument pdf) {
        for (var kind : new String[] {"Serif", "Sans"}) {
            var family = "Liberation " + kind;
            builder.useFont(new Face(pdf, kind + "-Regular"), family, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(new Face(pdf, kind + "-Bold"), family, BOLD, FontStyle.NORMAL, true);
            builder.useFont(new Face(pdf, kind + "-Italic"), family, REGULAR, FontStyle.ITALIC, true);
        }
        // The charts use only these two
        var drawn = EnumSet.of(FSFontUseCase.SVG);
        var sans = "Liberation Sans";
        builder.useFont(() -> PdfPrinter.resource(file("Sans-Regular")), sans, REGULAR, FontStyle.NORMAL, true, drawn);
        builder.useFont(() -> PdfPrinter.resource(file("Sans-Bold")), sans, BOLD, FontStyle.NORMAL, true, drawn);
    }

    private static String file(String name) {
        return FOLDER + name + ".ttf";
    }

    /** One face of a font family. */
    private static final class Face extends PDFontSupplier {

        private final PDDocument pdf;
        private final String name;

        @SuppressWarnings("NullAway")
        Face(PDDocument pdf, String name) {
            super(null);
            this.pdf = pdf;
            this.name = name;
        }

        @Override
        public PDFont supply() {
            try (var file = PdfPrinter.resource(file(name))) {
                var letters = new TTFParser(true).parseEmbedded(file);
                // Searching every text for ligatures took more than half of the time to print a paper
                letters.setEnableGsub(false);
                return PDType0Font.load(pdf, letters, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
