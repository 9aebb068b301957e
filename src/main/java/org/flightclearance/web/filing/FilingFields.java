package org.flightclearance.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.request.FilingField;
import org.flightclearance.web.form.FieldTable;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/**
 * The fields of a filed request, under the pointers that the domain uses in faults.
 *
 * @param under pointer that all fields begin with; empty if they are the whole form
 */
public record FilingFields(String under) {

    private static final Pattern LEG = Pattern.compile("/legs/(\\d{1,2})/.*");
    private static final List<FilingField> ASKED = Stream.of(FilingField.values())
            .filter(field -> field.section() != FilingField.Section.LINEAGE)
            .toList();

    private static final List<String> RARELY_USED = List.of(
            "/aircraft/registration",
            "/crew",
            "/dangerous_goods",
            "/unit",
            "/remarks",
            "/client_reference",
            "/clearance",
            "/permit",
            "/repeats",
            "/amends",
            "/filed_at");

    public static final FilingFields ALONE = new FilingFields("");
    public static final FilingFields OF_CORRECTION = new FilingFields("/request");

    /** The pointer of a field. */
    public String at(String field) {
        return under + field;
    }

    /** The fields that a form keeps folded until one of them has a value. */
    public List<String> rarelyUsed() {
        return RARELY_USED.stream().map(this::at).toList();
    }

    /** Fills the fields from a filing, except its sending. */
    public void fill(PrefilledFields form, Filing filing) {
        table().fill(form, filing);
        var legs = Objects.requireNonNullElse(filing.legs(), List.<@Nullable Leg>of());
        for (int i = 0; i < legs.size(); i++) {
            var leg = Objects.requireNonNull(legs.get(i));
            new LegFields(under, i).fill(form, leg);
        }
    }

    /**
     * Reads a filing, without its sending, from the fields.
     *
     * @param known the filing that the form was filled from; values that the form does not ask for are taken from it
     */
    public Filing read(PostedFields posted, Filing known) {
        var legs = legs(posted, Objects.requireNonNullElse(known.legs(), List.<@Nullable Leg>of()));
        return table().read(posted, FilingBuilder.builder(known), known)
                .legs(legs)
                .sent(null)
                .build();
    }

    private FieldTable<Filing, FilingBuilder> table() {
        return new FieldTable<>(under, ASKED);
    }

    private List<@Nullable Leg> legs(PostedFields posted, List<@Nullable Leg> known) {
        var legs = new ArrayList<@Nullable Leg>();
        for (var at : legs(posted)) {
            legs.add(at.read(posted, at.index() < known.size() ? known.get(at.index()) : null));
        }
        return legs;
    }

    /** The legs in the form; at least one. */
    public List<LegFields> legs(PostedFields posted) {
        int last = 0;
        for (var pointer : posted.fields().keySet()) {
            var leg = LEG.matcher(pointer.startsWith(under) ? pointer.substring(under.length()) : "");
            if (leg.matches()) {
                last = Math.max(last, Integer.parseInt(leg.group(1)));
            }
        }
        return LegFields.of(under, last + 1);
    }
}
