package org.flightclearance.security.account;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts that this start has created, with what the log says of their passwords. They are shown once. */
@ApplicationScoped
public class PrintedPasswords {

    private final Map<String, String> words = new LinkedHashMap<>();

    /**
     * @param account name of the new account
     * @param said the password, or where it is found
     */
    public synchronized void add(String account, String said) {
        words.put(account, said);
    }

    /** What was added since the last time, by account, in the order in which it was added. */
    public synchronized Map<String, String> take() {
        var taken = new LinkedHashMap<>(words);
        words.clear();
        return taken;
    }
}
