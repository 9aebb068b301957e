package org.flightclearance.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints well-formed XHTML as an accessible PDF (PDF/UA-1): A4, tagged, with the document's title and language and
 * embedded fonts. The same text and instant always give the same bytes.
 */
public final class PdfPrinter {

    private static final String STYLE = "/paper/print.css";

    /** Characters that XML does not allow, not even as a character reference. Users may have typed them. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // It would log details for every paper. The tests see its warnings, for example about PDF/UA
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfPrinter() {}

    /**
     * Prints a paper.
     *
     * @param xhtml the paper, with {@code lang} and a title as in the template {@code paper/layout}. Drawings must be
     *     inline SVG: external resources are never loaded
     * @param now the time of creation in the metadata of the file
     * @throws IllegalArgumentException if it is not well-formed
     */
    public static byte[] print(String xhtml, Instant now) {
        var paper = parse(xhtml);
        addHead(paper);
        var builder = new PdfRendererBuilder();
        try (var pdf = new PDDocument()) {
            PaperFonts.addTo(builder, pdf);
            return print(builder, paper, pdf, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] print(PdfRendererBuilder builder, Document paper, PDDocument pdf, Instant now)
            throws IOException {
        builder.withW3cDocument(paper, null)
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .useUnicodeLineBreaker(new LineBreaks())
                .useSVGDrawer(new BatikSVGDrawer())
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        try (var renderer = builder.buildPdfRenderer();
                var out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PdfMetadata.of(paper, now).writeTo(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Adds the shared style sheet before the paper's own styles, and a description, which the library requires. */
    private static void addHead(Document paper) {
        var space = paper.getDocumentElement().getNamespaceURI();
        var head = paper.getElementsByTagName("head").item(0);
        var style = paper.createElementNS(space, "style");
        style.setTextContent(styleSheet());
        head.insertBefore(style, head.getFirstChild());
        var description = paper.createElementNS(space, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", PdfMetadata.title(paper));
        head.appendChild(description);
    }

    private static String styleSheet() {
        try (var in = resource(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream resource(String path) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(path), path);
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Without a DOCTYPE there are no entities, which could include other files
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(
                    new StringReader(UNPRINTABLE.matcher(xhtml.strip()).replaceAll("\uFFFD"))));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IllegalArgumentException("The paper is not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
