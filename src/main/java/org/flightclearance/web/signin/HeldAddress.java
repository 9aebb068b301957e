package org.flightclearance.web.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;

/**
 * An address that a held form may be sent to: a form about requests or letters. Forms of administration are never held,
 * so nobody can be tricked into sending one.
 */
enum HeldAddress {
    FILE("/requests/new"),
    FILL("/requests/new/flight-plan"),
    VIEW("/requests/views"),
    SEND(requestTo("send")),
    ACKNOWLEDGE(requestTo("acknowledge")),
    ANSWER(requestTo("answer")),
    REVOKE(requestTo("revoke")),
    WITHDRAW(requestTo("withdraw")),
    AMEND(requestTo("amend")),
    CORRECT(requestTo("correct")),
    LETTER_SEND("/letters/send"),
    LETTER_ANSWER("/letters/answer"),
    LETTER_CHECK("/letters/answer/check");

    /** The length of the column in the database. */
    private static final int LONGEST = 200;

    /**
     * A query without control characters and backslashes, plain or encoded. An encoded percent sign is not allowed
     * either, because it could hide them.
     */
    private static final String QUERY =
            "(?:\\?(?:[A-Za-z0-9._~:/@!$'()*+,=&-]|%(?!0|1|25|5[Cc]|7[Ff])[0-9A-Fa-f]{2})*)?";

    private final Pattern pattern;

    HeldAddress(String path) {
        pattern = Pattern.compile(path + QUERY);
    }

    /** The kind of the address; empty if no form is held for it. */
    static Optional<HeldAddress> of(@Nullable String address) {
        return address == null || address.length() > LONGEST
                ? Optional.empty()
                : Stream.of(values())
                        .filter(one -> one.match(address).matches())
                        .findFirst();
    }

    /** Says what sending the form does. */
    String words(Wording wording, String address) {
        var key = "held.to." + name().toLowerCase(Locale.ROOT);
        var match = match(address);
        return match.matches() && match.groupCount() > 0 ? wording.text(key, match.group(1)) : wording.text(key);
    }

    private Matcher match(String address) {
        return pattern.matcher(address);
    }

    private static String requestTo(String move) {
        return "/requests/([A-Za-z0-9_-]{1,80})/" + move;
    }
}
