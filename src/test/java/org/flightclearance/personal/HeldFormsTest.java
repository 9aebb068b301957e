package org.flightclearance.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@OnBothDatabases
class HeldFormsTest {

    private static final Instant NOW = Instant.parse("2022-10-04T05:00:00Z");
    private static final String SECRET = "secret of the browser";

    @Inject
    DraftService service;

    private final String address = UUID.randomUUID().toString();
    private final Actor clerk = new Actor("clerk." + address, Set.of(Role.REQUESTER), Set.of());

    @Test
    void exceeding_the_limit_of_an_address_drops_only_its_own_oldest_form() {
        var elsewhere = hold(address + "2", NOW.minusSeconds(1));
        var oldest = hold(address, NOW);
        for (int i = 1; i < DraftService.MOST_HELD_FROM_AN_ADDRESS; i++) {
            hold(address, NOW.plusSeconds(i));
        }
        assertThat(service.open(clerk, oldest, SECRET)).isPresent();
        var newest = hold(address, NOW.plusSeconds(DraftService.MOST_HELD_FROM_AN_ADDRESS));
        assertThat(service.open(clerk, oldest, SECRET)).isEmpty();
        assertThat(service.open(clerk, newest, SECRET)).isPresent();
        assertThat(service.open(clerk, elsewhere, SECRET)).isPresent();
    }

    @Test
    void until_it_becomes_a_draft_a_form_opens_only_in_its_browser() {
        var id = hold(address, NOW);
        assertThat(service.open(clerk, id)).isEmpty();
        assertThat(service.open(clerk, id, "another")).isEmpty();
        assertThat(service.open(new Actor("another", Set.of(Role.ADMIN), Set.of()), id, SECRET))
                .isEmpty();
        service.adopt(clerk, id, SECRET, "/requests/new");
        assertThat(service.open(clerk, id)).isPresent();
    }

    private UUID hold(String from, Instant now) {
        return service.hold(
                        HeldBy.of(clerk.name(), SECRET, from), "/requests/views", Map.of("/name", List.of("x")), now)
                .orElseThrow();
    }
}
