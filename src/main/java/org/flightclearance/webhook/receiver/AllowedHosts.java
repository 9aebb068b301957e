package org.flightclearance.webhook.receiver;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.refusal.UnusableSetting;

/**
 * The hosts that the operator has allowed. Otherwise users who may make webhooks could let this server call machines that
 * only it can reach.
 */
@ApplicationScoped
@Startup
public class AllowedHosts {

    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}]");

    private final Set<String> allowed;
    private final Set<String> mayBePrivate;
    private final Lookup lookup;

    @Inject
    AllowedHosts(
            @ConfigProperty(name = "fct.webhook.hosts") Optional<String> hosts,
            @ConfigProperty(name = "fct.webhook.private-hosts") Optional<String> privateHosts) {
        this(hosts.orElse(""), privateHosts.orElse(""), InetAddress::getAllByName);
    }

    AllowedHosts(String hosts, String privateHosts, Lookup lookup) {
        this.allowed = read("FCT_WEBHOOK_HOSTS", hosts);
        this.mayBePrivate = read("FCT_WEBHOOK_PRIVATE_HOSTS", privateHosts);
        this.lookup = lookup;
    }

    /** An absolute http or https address with a host and without a user; empty: it is something else. */
    public static Optional<URI> address(String text) {
        try {
            var url = new URI(text);
            boolean isUsable = url.getScheme() != null
                    && url.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && url.getPort() != 0
                    && url.getPort() <= 65_535;
            return isUsable ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Checks an address and looks up its host.
     *
     * @param url as {@link #address} gives it
     * @throws UnusableReceiver if it must not be called now
     */
    public ReceiverAddress check(URI url) throws UnusableReceiver {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        if (!allowed.contains(host)) {
            throw new UnusableReceiver(Trouble.HOST_NOT_ALLOWED);
        }
        boolean privateIsFine = mayBePrivate.contains(host);
        if (!privateIsFine && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new UnusableReceiver(Trouble.NOT_HTTPS);
        }
        var found = resolved(host);
        // All of them: a name must not have one harmless address beside the one that it is about
        if (!privateIsFine && Arrays.stream(found).anyMatch(AddressKind::isPrivate)) {
            throw new UnusableReceiver(Trouble.PRIVATE_ADDRESS);
        }
        return new ReceiverAddress(url, found[0]);
    }

    private InetAddress[] resolved(String host) throws UnusableReceiver {
        try {
            return lookup.all(host);
        } catch (UnknownHostException unknown) {
            throw new UnusableReceiver(Trouble.HOST_UNKNOWN);
        }
    }

    private static Set<String> read(String setting, String hosts) {
        var names = Arrays.stream(hosts.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        names.stream().filter(name -> !HOST.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw new UnusableSetting(
                    "%s names “%s”. It has to be a list of hosts without scheme, port and path, separated by commas, such as hooks.example.org."
                            .formatted(setting, name));
        });
        return names;
    }

    /** Finds the addresses of a host: at least one. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }
}
