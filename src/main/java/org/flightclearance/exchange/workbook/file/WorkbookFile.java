package org.flightclearance.exchange.workbook.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.internal.ContentTypeManager;
import org.apache.poi.openxml4j.opc.internal.ZipHelper;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.UnreadableFile;

/**
 * A workbook in Office Open XML, with or without macros, which are never run. Memory use depends on its texts, not on
 * the number of its rows.
 */
public final class WorkbookFile implements Closeable {

    private static final String ODF = "application/vnd.oasis.opendocument";
    private static final long LARGEST_DIRECTORY = 4L * 1024 * 1024;

    private final OPCPackage parts;
    private final boolean macros;
    private final boolean date1904;
    private final List<Sheet> sheets;
    private final SharedTexts texts;
    private final CellFormats formats;

    private WorkbookFile(OPCPackage parts) throws IOException, InvalidFormatException, UnreadableFile {
        this.parts = parts;
        var book = book(parts);
        this.macros = book.getContentType().contains("macroEnabled");
        var directory = directory(book);
        this.date1904 = directory.date1904();
        this.sheets = directory.sheets();
        var styles = related(book, "/styles");
        this.formats = styles.isPresent() ? CellFormats.of(styles.get().getInputStream()) : CellFormats.none();
        var shared = related(book, "/sharedStrings");
        this.texts = shared.isPresent() ? SharedTexts.of(shared.get().getInputStream()) : SharedTexts.none();
    }

    /** What the workbook says of itself. */
    private record Directory(boolean date1904, List<Sheet> sheets) {}

    /** Whether the file is a workbook of some kind or pretends to be one, and not text. */
    public static boolean isOne(Path file, String name) throws IOException {
        try (InputStream bytes = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            var magic = FileMagic.valueOf(bytes);
            return magic == FileMagic.OOXML
                    || magic == FileMagic.OLE2
                    || name.toLowerCase(Locale.ROOT).matches(".*\\.(xls[xmb]?|xlt[xm]|ods)");
        }
    }

    /** @throws UnreadableFile if it is none, or another kind of workbook; says what to do about it */
    public static WorkbookFile open(Path file) throws IOException, UnreadableFile {
        switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> {
                // Goes on below
            }
            case OLE2 ->
                throw UnreadableFile.at(1, isEncrypted(file) ? "fault.workbook_password" : "fault.workbook_xls");
            case BIFF2, BIFF3, BIFF4 -> throw UnreadableFile.at(1, "fault.workbook_xls");
            default -> throw UnreadableFile.at(1, "fault.workbook_none");
        }
        ZipSecureFile zip = null;
        try {
            // Not by its name: the library would read a file whose directory is broken into memory
            zip = ZipHelper.openZipFile(file.toFile());
            checkCompression(zip);
            checkIsOffice(zip);
            return new WorkbookFile(OPCPackage.open(new ZipFileZipEntrySource(zip)));
        } catch (InvalidFormatException | IOException | RuntimeException broken) {
            close(zip);
            throw PartReader.because(broken);
        } catch (UnreadableFile unreadable) {
            close(zip);
            throw unreadable;
        }
    }

    /** Office files are stored or deflated (ISO/IEC 29500-2); for other methods the library needs more libraries. */
    private static void checkCompression(ZipSecureFile zip) throws UnreadableFile {
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                throw UnreadableFile.at(1, "fault.workbook_damaged");
            }
        }
    }

    private static void checkIsOffice(ZipSecureFile zip) throws IOException, UnreadableFile {
        if (zip.getEntry(ContentTypeManager.CONTENT_TYPES_PART_NAME) == null) {
            var type = zip.getEntry("mimetype");
            if (type != null) {
                try (var text = zip.getInputStream(type)) {
                    if (new String(text.readNBytes(ODF.length()), StandardCharsets.US_ASCII).equals(ODF)) {
                        throw UnreadableFile.at(1, "fault.workbook_ods");
                    }
                }
            }
            throw UnreadableFile.at(1, "fault.workbook_none");
        }
    }

    public List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904, as old programs for the Macintosh did. */
    public boolean isDate1904() {
        return date1904;
    }

    public boolean hasMacros() {
        return macros;
    }

    public SheetRows rows(Sheet sheet) throws IOException, UnreadableFile {
        try {
            MergedCells merges;
            try (var bytes = new LimitedStream(sheet.part().getInputStream(), SheetRows.LARGEST_PART)) {
                merges = MergedCells.of(bytes);
            }
            return new SheetRows(sheet.part().getInputStream(), texts, formats, merges);
        } catch (IOException | RuntimeException broken) {
            throw PartReader.because(broken);
        }
    }

    private static boolean isEncrypted(Path file) {
        try (var compound = new POIFSFileSystem(file.toFile(), true)) {
            return compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static PackagePart book(OPCPackage parts) throws InvalidFormatException, UnreadableFile {
        for (var type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (var relationship : parts.getRelationshipsByType(type)) {
                var book = parts.getPart(relationship);
                var content = book == null ? "" : book.getContentType();
                if (content.contains("sheet.binary")) {
                    throw UnreadableFile.at(1, "fault.workbook_xlsb");
                }
                if (book != null && (content.contains("spreadsheetml") || content.contains("ms-excel"))) {
                    return book;
                }
            }
        }
        throw UnreadableFile.at(1, "fault.workbook_none");
    }

    private Directory directory(PackagePart book) throws IOException, InvalidFormatException, UnreadableFile {
        var found = new ArrayList<Sheet>();
        boolean from1904 = false;
        try (var xml = new PartReader(book.getInputStream(), LARGEST_DIRECTORY)) {
            while (xml.next()) {
                if (xml.isBegin() && xml.name().equals("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (xml.isBegin() && xml.name().equals("sheet")) {
                    var relationship = book.getRelationship(xml.relationship());
                    if (relationship != null
                            && relationship.getRelationshipType().endsWith("/worksheet")) {
                        var state = xml.attribute("state");
                        found.add(new Sheet(
                                String.valueOf(xml.attribute("name")),
                                state != null && !state.equals("visible"),
                                book.getRelatedPart(relationship)));
                    }
                }
            }
        }
        return new Directory(from1904, List.copyOf(found));
    }

    private static Optional<PackagePart> related(PackagePart book, String type) throws InvalidFormatException {
        for (var relationship : book.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(type)) {
                return Optional.ofNullable(book.getRelatedPart(relationship));
            }
        }
        return Optional.empty();
    }

    private static void close(@Nullable ZipSecureFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    @Override
    public void close() {
        parts.revert();
    }
}
