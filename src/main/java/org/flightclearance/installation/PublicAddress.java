package org.flightclearance.installation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.refusal.UnusableSetting;

/** The address under which people reach the tracker, for links in what leaves it. */
@ApplicationScoped
@Startup
public class PublicAddress {

    private final Optional<String> root;

    /** @throws UnusableSetting if it is set and is no address of a web site */
    PublicAddress(@ConfigProperty(name = "fct.public-url") Optional<String> root) {
        this.root = root.map(String::strip).filter(text -> !text.isEmpty()).map(PublicAddress::checked);
    }

    private static String checked(String text) {
        try {
            var address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getQuery() == null && address.getFragment() == null) {
                return text.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException unreadable) {
            throw unusable(text);
        }
        throw unusable(text);
    }

    private static UnusableSetting unusable(String text) {
        return new UnusableSetting(
                "FCT_PUBLIC_URL is “%s”. It has to be the address of the tracker, such as https://clearances.example.org."
                        .formatted(text));
    }

    /** The whole address of a path that begins with a slash; empty if the operator has not said where the tracker is. */
    public Optional<String> of(String path) {
        return root.map(address -> address + path);
    }
}
