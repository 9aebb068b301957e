package org.flightclearance.exchange.workbook.file;

import org.apache.poi.openxml4j.opc.PackagePart;

/** A sheet of cells. */
public record Sheet(String name, boolean hidden, PackagePart part) {}
