package org.flightclearance.exchange.workbook.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.flightclearance.exchange.UnreadableFile;

/** The formats of a workbook, to which its cells refer by number. */
record CellFormats(List<CellFormat> formats) {

    private static final long LARGEST_PART = 32L * 1024 * 1024;

    static CellFormats none() {
        return new CellFormats(List.of());
    }

    static CellFormats of(InputStream part) throws IOException, UnreadableFile {
        var patterns = new HashMap<Integer, String>();
        var known = new HashMap<Integer, CellFormat>();
        var formats = new ArrayList<CellFormat>();
        try (var xml = new PartReader(part, LARGEST_PART)) {
            boolean ofCells = false;
            while (xml.next()) {
                if (xml.isText()) {
                    continue;
                }
                if (xml.name().equals("cellXfs")) {
                    ofCells = xml.isBegin();
                } else if (xml.isBegin() && xml.name().equals("numFmt")) {
                    var code = xml.attribute("formatCode");
                    patterns.put(xml.number("numFmtId"), code == null ? "General" : code);
                } else if (xml.isBegin() && ofCells && xml.name().equals("xf")) {
                    formats.add(known.computeIfAbsent(xml.number("numFmtId"), id -> format(id, patterns)));
                }
            }
        }
        return new CellFormats(formats);
    }

    private static CellFormat format(int id, Map<Integer, String> patterns) {
        var pattern = patterns.get(id);
        return pattern == null ? CellFormat.builtIn(id) : CellFormat.of(id, pattern);
    }

    CellFormat of(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
