package org.flightclearance.paper.host;

/**
 * A paper as a file.
 *
 * @param name under which it is saved: of letters, digits and dashes alone
 * @param language its code
 */
public record PaperFile(String name, PaperKind kind, String language, byte[] bytes) {

    static PaperFile of(String said, PaperKind kind, String language, byte[] bytes) {
        var plain = said.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return new PaperFile(plain + "." + kind.ending(), kind, language, bytes);
    }

    /** For the header Content-Disposition. */
    public String disposition() {
        return "attachment; filename=\"" + name + "\"";
    }
}
