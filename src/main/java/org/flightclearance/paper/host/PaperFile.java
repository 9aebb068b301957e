package org.flightclearance.paper.host;

/**
 * A paper as a file.
 *
 * @param name under which it is saved: of letters, digits and dashes alone
 */
public record PaperFile(String name, PaperKind kind, byte[] bytes) {

    static PaperFile of(String said, PaperKind kind, byte[] bytes) {
        var plain = said.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return new PaperFile(plain + "." + kind.ending(), kind, bytes);
    }

    /** For the header Content-Disposition. */
    public String disposition() {
        return "attachment; filename=\"" + name + "\"";
    }
}
