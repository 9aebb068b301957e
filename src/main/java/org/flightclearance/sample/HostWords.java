package org.flightclearance.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.request.outcome.DenialReason;

import static org.flightclearance.request.outcome.DenialReason.BLANKET_SUSPENSION;
import static org.flightclearance.request.outcome.DenialReason.CONDITIONS_NOT_MET;
import static org.flightclearance.request.outcome.DenialReason.INCOMPLETE;
import static org.flightclearance.request.outcome.DenialReason.LATE_NOTICE;
import static org.flightclearance.request.outcome.DenialReason.MILITARY_OPERATIONS;
import static org.flightclearance.request.outcome.DenialReason.NATIONAL_SECURITY;
import static org.flightclearance.request.outcome.DenialReason.NIGHT_OR_AIRFIELD;
import static org.flightclearance.request.outcome.DenialReason.NO_FLY_ZONE;
import static org.flightclearance.request.outcome.DenialReason.NO_REASON;
import static org.flightclearance.request.outcome.DenialReason.SECURITY;
import static org.flightclearance.request.outcome.DenialReason.WRONG_CHANNEL;

/** The host's reasons and statements, in French like its letters. All of them are made up. */
final class HostWords {

    private static final LocalDate LAST_DAY_OF_DRONE_SUSPENSION = LocalDate.of(2023, 1, 16);

    private static final List<DenialReason> OF_DRONES = List.of(
            MILITARY_OPERATIONS,
            MILITARY_OPERATIONS,
            MILITARY_OPERATIONS,
            NO_FLY_ZONE,
            NO_FLY_ZONE,
            NO_REASON,
            NO_REASON,
            NATIONAL_SECURITY);

    private static final List<DenialReason> OF_OTHERS = List.of(
            MILITARY_OPERATIONS,
            MILITARY_OPERATIONS,
            MILITARY_OPERATIONS,
            NO_FLY_ZONE,
            NO_FLY_ZONE,
            SECURITY,
            NO_REASON,
            INCOMPLETE,
            WRONG_CHANNEL,
            CONDITIONS_NOT_MET,
            NIGHT_OR_AIRFIELD);

    private static final List<String> CONDITIONS = List.of(
            "Niveau de vol 100 au minimum en route.",
            "Contact radio avec le centre de Bamako avant le décollage.",
            "Aucun survol de la zone d’opérations au nord de Gao.",
            "Liste du fret à présenter à l’arrivée.",
            "Valable pour un seul aller-retour.");

    private HostWords() {}

    static DenialReason reason(PlannedRequest request, Instant departure) {
        if (request.takes(Turn.SHORT_NOTICE)) {
            return LATE_NOTICE;
        }
        var draw = Draw.of(request.number(), "reason");
        if (request.aircraftClass() != AircraftClass.UAV) {
            return draw.oneOf(OF_OTHERS);
        }
        return LocalDate.ofInstant(departure, ZoneOffset.UTC).isAfter(LAST_DAY_OF_DRONE_SUSPENSION)
                ? draw.oneOf(OF_DRONES)
                : BLANKET_SUSPENSION;
    }

    static String stated(DenialReason reason) {
        return switch (reason) {
            case MILITARY_OPERATIONS -> "Opérations militaires des FAMa en cours dans la zone de survol.";
            case NO_FLY_ZONE -> "Itinéraire situé dans la zone d’interdiction temporaire de survol.";
            case SECURITY -> "Situation sécuritaire défavorable à l’aérodrome de destination.";
            case NATIONAL_SECURITY -> "Impératifs de sécurité nationale.";
            case BLANKET_SUSPENSION -> "Tous les vols de drones demeurent suspendus jusqu’à nouvel ordre.";
            case LATE_NOTICE -> "Préavis insuffisant : demande reçue hors délai.";
            case INCOMPLETE -> "Demande incomplète : manifeste et itinéraire détaillé non joints.";
            case WRONG_CHANNEL -> "Demande à adresser par note verbale.";
            case CONDITIONS_NOT_MET -> "Conditions de l’autorisation précédente non respectées.";
            case NIGHT_OR_AIRFIELD -> "Aérodrome de destination fermé à l’heure demandée.";
            default -> "La demande n’appelle pas une suite favorable.";
        };
    }

    /** The mission's own assessment, if it differs from the stated reason. */
    static @Nullable DenialReason assessed(DenialReason reason) {
        return switch (reason) {
            case NO_REASON -> NO_FLY_ZONE;
            case WRONG_CHANNEL -> NO_REASON;
            default -> null;
        };
    }

    static @Nullable String conditions(PlannedRequest request) {
        var draw = Draw.of(request.number(), "conditions");
        return draw.oneIn(4) ? draw.oneOf(CONDITIONS) : null;
    }
}
