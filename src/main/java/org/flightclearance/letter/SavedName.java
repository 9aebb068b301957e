package org.flightclearance.letter;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The name under which a letter is saved: that of its owner, without what leads into another folder or misleads who
 * reads it, and with the ending of its kind, so that nothing is opened as what it is not.
 */
record SavedName(String name) {

    /** RFC 8187: what may stand in an extended value as it is. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    static SavedName of(String given, LetterKind kind) {
        var last = given.replaceFirst("^.*[/\\\\]", "");
        var harmless = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "-")
                .replaceFirst("^[. ]+", "")
                .replaceFirst("[. ]+$", "");
        var named = harmless.isEmpty() ? "letter" : harmless;
        return new SavedName(kind.isNamed(named) ? named : named + "." + kind.ending());
    }

    /** For the header Content-Disposition (RFC 6266): in ASCII for old clients, and as it is for all others. */
    String disposition() {
        return "attachment; filename=\"" + ascii() + "\"; filename*=UTF-8''" + encoded();
    }

    private String ascii() {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[%\\\\]", "_");
    }

    private String encoded() {
        var encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            if (one > 0 && (Character.isLetterOrDigit(one) || PLAIN.indexOf(one) >= 0)) {
                encoded.append((char) one);
            } else {
                encoded.append("%%%02X".formatted(one));
            }
        }
        return encoded.toString();
    }
}
