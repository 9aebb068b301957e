package org.flightclearance.letter;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The file name under which a letter is saved: the user's name for it, without path parts and misleading characters,
 * and with the extension of its kind. So the file cannot be opened as another type.
 */
record SavedName(String name) {

    /** Characters that RFC 8187 allows unencoded in an extended value. */
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

    /** For the header Content-Disposition (RFC 6266): the name in ASCII for old clients, and in full for all others. */
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
