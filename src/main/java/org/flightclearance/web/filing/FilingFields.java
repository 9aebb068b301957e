package org.flightclearance.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/**
 * The fields of a filed request, under the pointers that the domain uses in faults.
 *
 * @param under the pointer under which they all stand; empty where they are the whole form
 */
public record FilingFields(String under) {

    private static final Pattern LEG = Pattern.compile("/legs/(\\d{1,2})/.*");
    private static final int MOST_PASSENGERS = 1_000;
    private static final int MOST_CARGO = 1_000_000;

    public static final FilingFields ALONE = new FilingFields("");
    public static final FilingFields OF_CORRECTION = new FilingFields("/request");

    /** The pointer of one of them. */
    public String at(String field) {
        return under + field;
    }

    /** Puts a filing into the fields, but for its sending. */
    public void fill(PrefilledFields form, Filing filing) {
        form.put(under + "/client_reference", filing.clientReference());
        form.put(under + "/purpose", filing.purpose());
        var aircraft = filing.aircraft();
        if (aircraft != null) {
            form.put(under + "/aircraft/class", aircraft.aircraftClass());
            form.put(under + "/aircraft/type", aircraft.type());
            form.put(under + "/aircraft/registration", aircraft.registration());
            form.put(under + "/aircraft/callsign", aircraft.callsign());
        }
        form.put(under + "/sector", filing.sector());
        form.put(under + "/passengers", filing.passengers());
        form.put(under + "/cargo_kg", filing.cargoKg());
        form.put(under + "/dangerous_goods", filing.dangerousGoods());
        form.put(under + "/unit", filing.unit());
        form.put(under + "/remarks", filing.remarks());
        form.put(under + "/clearance", filing.clearance());
        form.put(under + "/filed_at", filing.filedAt());
        var legs = Objects.requireNonNullElse(filing.legs(), List.<@Nullable Leg>of());
        for (int i = 0; i < legs.size(); i++) {
            var leg = Objects.requireNonNull(legs.get(i));
            new LegFields(under, i).fill(form, leg);
        }
    }

    /**
     * Reads a filing, without its sending, from the fields.
     *
     * @param known what stood in them; what the form does not ask is kept from it
     */
    public Filing read(PostedFields typed, Filing known) {
        return FilingBuilder.builder()
                .mission(known.mission())
                .clientReference(typed.text(under + "/client_reference"))
                .purpose(typed.choice(under + "/purpose", Purpose.class))
                .aircraft(new Aircraft(
                        typed.choice(under + "/aircraft/class", AircraftClass.class),
                        typed.text(under + "/aircraft/type"),
                        typed.text(under + "/aircraft/registration"),
                        typed.text(under + "/aircraft/callsign")))
                .sector(typed.text(under + "/sector"))
                .legs(legs(typed, Objects.requireNonNullElse(known.legs(), List.<@Nullable Leg>of())))
                .passengers(typed.wholeNumber(under + "/passengers", MOST_PASSENGERS))
                .cargoKg(typed.wholeNumber(under + "/cargo_kg", MOST_CARGO))
                .dangerousGoods(typed.text(under + "/dangerous_goods"))
                .unit(typed.text(under + "/unit"))
                .remarks(typed.text(under + "/remarks"))
                .repeats(known.repeats())
                .amends(known.amends())
                .filedAt(typed.instant(under + "/filed_at", known.filedAt()))
                .clearance(typed.choice(under + "/clearance", Clearance.class))
                .build();
    }

    private List<@Nullable Leg> legs(PostedFields typed, List<@Nullable Leg> known) {
        var legs = new ArrayList<@Nullable Leg>();
        for (var at : legs(typed)) {
            legs.add(at.read(typed, at.index() < known.size() ? known.get(at.index()) : null));
        }
        return legs;
    }

    /** The legs that the form shows; at least one. */
    public List<LegFields> legs(PostedFields typed) {
        int last = 0;
        for (var pointer : typed.fields().keySet()) {
            var leg = LEG.matcher(pointer.startsWith(under) ? pointer.substring(under.length()) : "");
            if (leg.matches()) {
                last = Math.max(last, Integer.parseInt(leg.group(1)));
            }
        }
        return LegFields.of(under, last + 1);
    }
}
