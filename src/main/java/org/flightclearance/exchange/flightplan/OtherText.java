package org.flightclearance.exchange.flightplan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

import org.flightclearance.flight.Position;

/** Texts as item 18 can have them: capital letters of the Latin alphabet, digits, and few signs. */
final class OtherText {

    private static final int SIXTY = 60;

    private OtherText() {}

    /**
     * The texts of a written item 18, by their indicators.
     *
     * @throws org.flightclearance.refusal.Refused if it cannot be read
     */
    static Map<String, String> read(String written) {
        var faults = new PlanFaults();
        var item = PlanText.of(written).part(18, 0, written.length());
        var read = item.isEmpty() ? OtherInformation.none() : OtherInformation.read(item, faults);
        faults.refuseIfAny();
        return read.all();
    }

    /** The text without accents, with a space for each sign that a message cannot have. */
    static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[’‘]", "'")
                .replaceAll("[^A-Z0-9 .,'=+/?:]", " ")
                .replaceAll(" +", " ")
                .strip();
        // A word like an indicator would begin another text
        return OtherInformation.INDICATOR.matcher(letters).replaceAll("$1 ");
    }

    /** Degrees and minutes in eleven characters: {@code 1650N00231W}. */
    static String position(Position at) {
        return written("%02d%02d", at.latitude())
                + (at.latitude() < 0 ? "S" : "N")
                + written("%03d%02d", at.longitude())
                + (at.longitude() < 0 ? "W" : "E");
    }

    private static String written(String format, double degrees) {
        long minutes = Math.round(Math.abs(degrees) * SIXTY);
        return String.format(Locale.ROOT, format, minutes / SIXTY, minutes % SIXTY);
    }
}
