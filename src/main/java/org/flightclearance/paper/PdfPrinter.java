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
 * Prints well-formed XHTML as a PDF for people who see and for those who listen (PDF/UA-1): A4, tagged, with the
 * document's own title and language, and the letters that it uses. The same text at the same instant is the same bytes.
 */
public final class PdfPrinter {

    private static final String STYLE = "/paper/print.css";

    /** What XML cannot carry, not even written as a number; it may have been typed. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // What it does in detail it would tell at every paper; what it warns of, PDF/UA among it, the tests see
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfPrinter() {}

    /**
     * Prints the paper.
     *
     * @param xhtml with {@code lang} and a title, as the template {@code paper/layout} has them; nothing that it refers
     *     to is fetched from anywhere, but drawings may stand in it as SVG
     * @param now the instant that the file says it was made at
     * @throws IllegalArgumentException where it is not well-formed
     */
    public static byte[] print(String xhtml, Instant now) {
        var paper = parse(xhtml);
        addHead(paper);
        var builder = new PdfRendererBuilder();
        try (var pdf = new PDDocument()) {
            PaperFonts.into(builder, pdf);
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
                .useSVGDrawer(new BatikSVGDrawer())
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        try (var renderer = builder.buildPdfRenderer();
                var out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PdfMetadata.of(paper, now).onto(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** The shared style sheet, before the paper's own; and a description, which the library wants. */
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
            // No entities, so none that another file would come in by
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(
                    new StringReader(UNPRINTABLE.matcher(xhtml.strip()).replaceAll("\uFFFD"))));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
