package org.flightclearance.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.refusal.UnusableSetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AllowedHostsTest {

    private static final String PUBLIC = "93.184.215.14";

    @Test
    void a_public_host_of_the_list_may_be_called_by_https_at_the_address_that_was_checked() throws UnusableReceiver {
        var checked = hosts("Hooks.example.org", "", PUBLIC)
                .check(AllowedHosts.address("https://hooks.EXAMPLE.org:8443/fct?x=1")
                        .orElseThrow());
        assertThat(checked.socket().getAddress().getHostAddress()).isEqualTo(PUBLIC);
        assertThat(checked.socket().getPort()).isEqualTo(8443);
        assertThat(checked.target()).isEqualTo("/fct?x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void a_host_with_an_address_inside_a_network_is_refused_also_beside_a_public_one(String inside) {
        assertThat(trouble(hosts("a.example", "", inside), "https://a.example")).isEqualTo(Trouble.PRIVATE_ADDRESS);
        assertThat(trouble(hosts("a.example", "", PUBLIC, inside), "https://a.example"))
                .isEqualTo(Trouble.PRIVATE_ADDRESS);
        assertThat(trouble(hosts("a.example", "a.example", inside), "http://a.example"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "64:ff9b::5db8:d70e"
            })
    void the_addresses_beside_these_networks_may_be_called(String outside) {
        assertThat(trouble(hosts("a.example", "", outside), "https://a.example"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example, HOST_NOT_ALLOWED",
        "https://sub.a.example, HOST_NOT_ALLOWED",
        "https://127.0.0.1, HOST_NOT_ALLOWED",
        "http://a.example, NOT_HTTPS",
        "https://a.example., HOST_NOT_ALLOWED"
    })
    void what_the_operator_has_not_allowed_is_refused(String url, Trouble trouble) {
        assertThat(trouble(hosts("a.example", "", PUBLIC), url)).isEqualTo(trouble);
    }

    @Test
    void without_the_setting_no_host_is_allowed() {
        assertThat(trouble(hosts("", "a.example", PUBLIC), "https://a.example")).isEqualTo(Trouble.HOST_NOT_ALLOWED);
    }

    @Test
    void a_host_is_looked_up_at_each_check_so_one_that_moves_into_the_network_is_refused_later() {
        var answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        var hosts = new AllowedHosts(
                "a.example", "", host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())});
        assertThat(trouble(hosts, "https://a.example")).isNull();
        assertThat(trouble(hosts, "https://a.example")).isEqualTo(Trouble.PRIVATE_ADDRESS);
    }

    @Test
    void an_unknown_host_is_refused() {
        var hosts = new AllowedHosts("a.example", "", host -> {
            throw new UnknownHostException(host);
        });
        assertThat(trouble(hosts, "https://a.example")).isEqualTo(Trouble.HOST_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "/path",
                "ftp://a.example",
                "file:///etc/passwd",
                "https:a.example",
                "https://",
                "https://user:secret@a.example/",
                "https://a.example/#part",
                "https://a.example:0/",
                "https://a.example:65536/",
                "https://a b.example/",
                "https://a.example\\@b.example/"
            })
    void only_an_absolute_address_of_the_web_without_a_user_is_read(String text) {
        assertThat(AllowedHosts.address(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "a.example:443", "a.example/x", "a b"})
    void a_setting_that_is_no_list_of_hosts_is_refused(String setting) {
        assertThatThrownBy(() -> hosts(setting, "")).isInstanceOf(UnusableSetting.class);
    }

    private static AllowedHosts hosts(String allowed, String mayBePrivate, String... addresses) {
        return new AllowedHosts(allowed, mayBePrivate, host -> Arrays.stream(addresses)
                .map(AllowedHostsTest::literal)
                .toArray(InetAddress[]::new));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static Trouble trouble(AllowedHosts hosts, String url) {
        try {
            hosts.check(AllowedHosts.address(url).orElseThrow());
            return null;
        } catch (UnusableReceiver refused) {
            return refused.trouble();
        }
    }
}
