package org.flightclearance.sample;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;

/** Composes the requests: aircraft, legs, load and unit. */
final class SampleFilings {

    private static final List<String> DANGEROUS_GOODS = List.of(
            "UN1863 Fuel, aviation, turbine engine, 1,600 L",
            "UN0012 Cartridges for weapons, 120 kg",
            "UN3480 Lithium ion batteries, 40 kg",
            "UN1072 Oxygen, compressed, 6 cylinders");

    private static final List<String> REMARKS = List.of(
            "Refuelling at the first stop.",
            "Return on the same day if the weather allows.",
            "Same crew as the day before.",
            "Slot to be confirmed with the tower.",
            "Synthetic request.");

    private SampleFilings() {}

    /** @param origin reference of the request that this one repeats or amends */
    static Filing of(PlannedRequest request, Timetable times, String clientReference, @Nullable String origin) {
        var draw = Draw.of(request.flight(), "load");
        var airframe = Fleet.of(request);
        boolean dangerous = request.purpose() == Purpose.CARGO && draw.oneIn(6);
        return FilingBuilder.builder()
                .mission(SampleMission.CODE)
                .clientReference(clientReference)
                .purpose(request.purpose())
                .aircraft(airframe.aircraft())
                .sector(request.sector())
                .legs(List.copyOf(Routes.of(request, times.departure())))
                .passengers(passengers(request, airframe.seats(), draw))
                .cargoKg(cargoKg(request, airframe.payloadKg(), draw))
                .dangerousGoods(dangerous ? draw.oneOf(DANGEROUS_GOODS) : null)
                .unit(unit(request, draw))
                .remarks(draw.oneIn(12) ? draw.oneOf(REMARKS) : null)
                .repeats(request.link() == Chain.Link.REPEATS ? origin : null)
                .amends(request.link() == Chain.Link.AMENDS ? origin : null)
                .filedAt(times.filed())
                .build();
    }

    private static int passengers(PlannedRequest request, int seats, Draw draw) {
        return switch (request.purpose()) {
            case ISR -> 0;
            case PASSENGER -> draw.between(4, seats);
            case ROTATION -> draw.between(seats * 2 / 3, seats);
            case CARGO, CONVOY_ESCORT -> draw.between(0, 3);
            case MEDEVAC, CASEVAC -> draw.between(1, 4);
            case VIP, HUMAN_RIGHTS, HOST_SUPPORT, OTHER -> draw.between(2, 9);
        };
    }

    private static int cargoKg(PlannedRequest request, int payloadKg, Draw draw) {
        return switch (request.purpose()) {
            case ISR, VIP -> 0;
            case CARGO -> 100 * draw.between(payloadKg / 300, payloadKg / 100);
            case ROTATION, HOST_SUPPORT -> 50 * draw.between(2, payloadKg / 100);
            default -> 10 * draw.between(0, 25);
        };
    }

    private static String unit(PlannedRequest request, Draw draw) {
        var headquarters = "Headquarters, " + request.sector();
        return draw.oneOf(
                switch (request.purpose()) {
                    case ISR -> List.of("Drone company, " + request.sector(), "Air operations");
                    case CARGO, PASSENGER -> List.of("Movement control, " + request.sector(), "Mission support");
                    case ROTATION -> List.of("Movement control, " + request.sector(), "Formed police");
                    case MEDEVAC, CASEVAC -> List.of("Aeromedical evacuation team", "Hospital, " + request.sector());
                    case HUMAN_RIGHTS -> List.of("Human rights division");
                    case HOST_SUPPORT -> List.of("Stabilization and recovery", "Electoral affairs");
                    case VIP -> List.of("Office of the head of mission");
                    case CONVOY_ESCORT -> List.of("Combat convoy battalion", headquarters);
                    case OTHER -> List.of("Mine action", headquarters);
                });
    }
}
