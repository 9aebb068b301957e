package org.flightclearance.paper.host;

/**
 * A paper as a file.
 *
 * @param name name of the file: only letters, digits, dashes, and the extension
 * @param language code of its language
 */
public record PaperFile(String name, PaperKind kind, String language, byte[] bytes) {

    static PaperFile of(String title, PaperKind kind, String language, byte[] bytes) {
        var plain = title.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return new PaperFile(plain + "." + kind.ending(), kind, language, bytes);
    }

    /** The value of the header Content-Disposition. */
    public String disposition() {
        return "attachment; filename=\"" + name + "\"";
    }
}
