package org.flightclearance.security.signin;

import org.flightclearance.security.provider.ProviderUnavailable;

/** Whether a session that a provider began goes on. */
public interface SessionCheck {

    /**
     * Asks the provider again if its last word is older than a few minutes, and takes over what it says of the groups.
     *
     * @param account name of the account of the session
     * @param session id of the session
     * @throws ProviderUnavailable if the provider has to be asked and does not answer
     */
    boolean goesOn(String account, String session);
}
