package org.flightclearance.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/**
 * The metadata of a PDF: title, language, producer and time of creation. Replaces what the PDF library writes, which
 * would use the clock of the machine.
 */
record PdfMetadata(String title, String language, Instant made) {

    private static final String PRODUCT = "Flight Clearance Tracker";

    /**
     * The same metadata as XMP, which PDF/UA requires. The byte order mark and the id at the beginning are fixed by the
     * format.
     */
    private static final String METADATA =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>%3$s</xmp:CreatorTool>
            <xmp:CreateDate>%4$s</xmp:CreateDate>
            <xmp:ModifyDate>%4$s</xmp:ModifyDate>
            <pdf:Producer>%3$s</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;

    static PdfMetadata of(Document paper, Instant now) {
        var language = paper.getDocumentElement().getAttribute("lang");
        if (language.isEmpty()) {
            throw new IllegalArgumentException("A paper must have a language");
        }
        return new PdfMetadata(title(paper), language, now.truncatedTo(ChronoUnit.SECONDS));
    }

    static String title(Document paper) {
        var title = paper.getElementsByTagName("title").item(0);
        if (title == null || title.getTextContent().isBlank()) {
            throw new IllegalArgumentException("A paper must have a title");
        }
        return title.getTextContent().strip();
    }

    void writeTo(PDDocument pdf) throws IOException {
        var when = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator(PRODUCT);
        information.setProducer(PRODUCT);
        information.setCreationDate(when);
        information.setModificationDate(when);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(made.toEpochMilli());
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(language);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(METADATA.formatted(escaped(title), escaped(language), PRODUCT, made)
                .getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
