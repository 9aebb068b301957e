package org.flightclearance.exchange.workbook.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.UnreadableFile;

/** Reads one XML part of a workbook from front to back. A part that unpacks to too much, or has a DTD, is refused. */
final class PartReader implements Closeable {

    /** That of the JDK, even if another one is on the class path. */
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private static final int LONGEST_TEXT = 256 * 1024;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private final InputStream part;
    private final XMLStreamReader xml;

    /** @param most size in bytes, unpacked */
    PartReader(InputStream part, long most) throws UnreadableFile {
        this.part = part;
        try {
            xml = FACTORY.createXMLStreamReader(new LimitedStream(part, most));
        } catch (XMLStreamException broken) {
            throw because(broken);
        }
    }

    /** Moves to the next begin or end of an element, or to the next text. False at the end. */
    boolean next() throws UnreadableFile {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw UnreadableFile.at(1, "fault.workbook_dtd");
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {
                        // Comments and the like say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException broken) {
            // Some broken text makes the parser of the JDK fail itself
            throw because(broken);
        }
    }

    boolean isBegin() {
        return xml.isStartElement();
    }

    boolean isEnd() {
        return xml.isEndElement();
    }

    boolean isText() {
        return xml.hasText();
    }

    /** The name of the element, without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        // Nothing in a workbook that is read here has two attributes of one name
        return xml.getAttributeValue(null, name);
    }

    /** The attribute {@code r:id}, whose namespace depends on the kind of the workbook. */
    String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    boolean isTrue(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    int number(String attribute) {
        return number(attribute(attribute), 0);
    }

    /** Adds the text that was reached. */
    void addTo(StringBuilder text) throws UnreadableFile {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw UnreadableFile.at(1, "fault.workbook_cell_long");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** Replaces {@code _x000D_} and the like, with which workbooks write control characters. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))))
                : text;
    }

    /** What makes a part unreadable, in words. */
    static UnreadableFile because(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedStream.TooMuch
                    || String.valueOf(cause.getMessage()).startsWith("Zip bomb")) {
                return UnreadableFile.at(1, "fault.workbook_unpacked");
            }
        }
        return UnreadableFile.at(1, "fault.workbook_damaged");
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
