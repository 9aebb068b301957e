package org.flightclearance.refusal;

import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;

/** An invalid setting. The application does not start and prints this message on one line. */
public final class UnusableSetting extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    public UnusableSetting(String message) {
        super(message);
    }

    /**
     * Reads a setting that is a whole number.
     *
     * @param name of the environment variable
     * @param value as set; empty: set to nothing
     * @param most the largest value, at most nine digits
     * @param meaning what the number says, for the message
     */
    public static int wholeNumber(String name, Optional<String> value, int most, String meaning) {
        return wholeNumber(name, value, 0, most, meaning);
    }

    /** Reads a setting that is a whole number, not smaller than {@code least}. */
    public static int wholeNumber(String name, Optional<String> value, int least, int most, String meaning) {
        var text = value.orElse("").strip();
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new UnusableSetting("%s is “%s”. It has to be a whole number from %s to %s: %s."
                .formatted(name, text, least, most, meaning));
    }

    /** Reads a setting that is true or false; false if it is not set. */
    public static boolean truth(String name, Optional<String> value) {
        return switch (value.orElse("false").strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new UnusableSetting("%s is “%s”. It has to be true or false.".formatted(name, value.get()));
        };
    }
}
