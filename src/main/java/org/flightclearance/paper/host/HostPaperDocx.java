package org.flightclearance.paper.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import org.flightclearance.language.Wording;

/** Writes a paper for the host as an editable DOCX, with the same text as the PDF in the same order. */
final class HostPaperDocx {

    /** A4 and its margins, in twentieths of a point. */
    private static final long LONG_SIDE = 16838;

    private static final long SHORT_SIDE = 11906;
    private static final long MARGIN = 907;

    /** Room for the labels of addressee, reference and date, likewise: the values stand in one column. */
    private static final int LABEL = 2268;

    private static final String TEXT = "Times New Roman";
    private static final String SANS = "Arial";

    private final XWPFDocument docx;
    private final Wording wording;

    private HostPaperDocx(XWPFDocument docx, Wording wording) {
        this.docx = docx;
        this.wording = wording;
    }

    /** @param now the time of creation in the properties of the file */
    static byte[] write(HostPaper paper, Instant now) {
        try (var docx = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new HostPaperDocx(docx, paper.sheet().wording()).fill(paper, now);
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(HostPaper paper, Instant now) {
        var core = docx.getProperties().getCoreProperties();
        core.setTitle(paper.sheet().title());
        core.setCreator("Flight Clearance Tracker");
        core.setCreated(Optional.of(Date.from(now)));
        core.setModified(Optional.of(Date.from(now)));
        styles();
        page(paper.sheet().wide());
        headerAndFooter(paper);
        paper.sheet().marks().forEach(mark -> text(paragraph(), mark.toUpperCase(locale()), SANS, 9, true));
        text(paragraph(), paper.sender(), TEXT, 11, false);
        text(heading(1), paper.sheet().title(), TEXT, 15, true);
        for (var fact : paper.facts()) {
            var line = paragraph();
            line.setIndentationLeft(LABEL);
            line.setIndentationHanging(LABEL);
            text(line, fact.label() + "\t" + fact.value(), TEXT, 11, false);
        }
        paper.opening().forEach(words -> text(paragraph(), words, TEXT, 11, false));
        long width = (paper.sheet().wide() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        paper.tables().forEach(table -> table(table, width));
        paper.closing().forEach(words -> text(paragraph(), words, TEXT, 11, false));
        if (paper.place() != null) {
            var place = paragraph();
            place.setAlignment(ParagraphAlignment.RIGHT);
            text(place, paper.place(), TEXT, 11, false);
        }
        paper.notes().forEach(words -> text(paragraph(), words, TEXT, 9, false));
    }

    private void styles() {
        var styles = docx.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(TEXT);
        fonts.setHAnsi(TEXT);
        fonts.setCs(TEXT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(locale().toLanguageTag());
        for (int level = 1; level <= 2; level++) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            style.setType(STStyleType.PARAGRAPH);
            var shape = style.addNewPPr();
            shape.addNewKeepNext();
            shape.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            styles.addStyle(new XWPFStyle(style));
        }
    }

    private void page(boolean wide) {
        var section = docx.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
    }

    /** The header and footer of every page. */
    private void headerAndFooter(HostPaper paper) {
        var head = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        var marks = paper.sheet().marks().isEmpty()
                ? ""
                : String.join(" · ", paper.sheet().marks()) + " · ";
        text(head, marks + paper.sheet().head(), SANS, 8, false);
        var foot = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.RIGHT);
        text(foot, wording.text("paper.page") + " ", SANS, 8, false);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        text(foot, " " + wording.text("paper.of") + " ", SANS, 8, false);
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void table(HostPaper.Table table, long width) {
        text(heading(2), table.caption(), TEXT, 12, true);
        if (table.isEmpty()) {
            text(paragraph(), table.nothing(), TEXT, 11, false);
            return;
        }
        var made = docx.createTable(table.rows().size() + 1, table.columns().size());
        DocxColumns.set(made, table.columns(), width);
        var header = made.getRow(0);
        header.setRepeatHeader(true);
        for (int column = 0; column < table.columns().size(); column++) {
            var heading = table.columns().get(column);
            text(header.getCell(column).getParagraphArray(0), heading.words(), SANS, 8, true);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            var row = made.getRow(i + 1);
            row.setCantSplitRow(true);
            for (int column = 0; column < table.columns().size(); column++) {
                var cell = row.getCell(column).getParagraphArray(0);
                var run = text(cell, "", SANS, 8, column == 0);
                var lines = table.rows().get(i).get(column).lines();
                for (int line = 0; line < lines.size(); line++) {
                    if (line > 0) {
                        run.addBreak();
                    }
                    run.setText(lines.get(line), line);
                }
            }
        }
        paragraph();
    }

    private XWPFParagraph paragraph() {
        var paragraph = docx.createParagraph();
        paragraph.setSpacingAfter(120);
        return paragraph;
    }

    private XWPFParagraph heading(int level) {
        var heading = paragraph();
        heading.setStyle("Heading" + level);
        return heading;
    }

    private static XWPFRun text(XWPFParagraph paragraph, String words, String font, int points, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(points);
        run.setBold(bold);
        if (!words.isEmpty()) {
            run.setText(words);
        }
        return run;
    }

    private Locale locale() {
        return wording.language().locale();
    }
}
