package org.flightclearance.web.filing;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.FormDrafts;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Builds the page with the form for filing a request. */
@ApplicationScoped
class FilingForms {

    private final Visit visit;
    private final AerodromeSuggestions aerodromes;
    private final TypedPlaces places;
    private final FormDrafts drafts;

    FilingForms(Visit visit, AerodromeSuggestions aerodromes, TypedPlaces places, FormDrafts drafts) {
        this.visit = visit;
        this.aerodromes = aerodromes;
        this.places = places;
        this.drafts = drafts;
    }

    /**
     * The form.
     *
     * @param copied reference of the request that the form is a copy of; null: it is not a copy
     * @param kept whether the input has just been saved as a draft
     * @param drafts drafts that the user can continue; only shown in a fresh form
     * @param forecast forecast of the deadline; null if the user has not asked for it
     * @param filled what was not understood of a pasted line; null if none was pasted
     */
    @CheckedTemplate(basePath = "filing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FilingForm(
            Frame frame,
            Form form,
            String mission,
            FilingFields fields,
            List<LegFields> legs,
            List<Choices.Choice> aerodromes,
            List<Choices.Choice> sectors,
            List<Choices.Choice> authorities,
            @Nullable String copied,
            boolean kept,
            List<FormDrafts.DraftRow> drafts,
            @Nullable ForecastBox forecast,
            @Nullable Filled filled)
            implements TemplateInstance {}

    /**
     * What became of a pasted line.
     *
     * @param any whether any field was filled
     * @param left what was not understood
     */
    public record Filled(boolean any, List<String> left) {}

    /** What the page says besides the form; see {@link FilingForm}. */
    record Notes(@Nullable String copied, boolean kept, @Nullable ForecastBox forecast, @Nullable Filled filled) {

        static final Notes NONE = new Notes(null, false, null, null);
        static final Notes KEPT = new Notes(null, true, null, null);

        static Notes copied(@Nullable String reference) {
            return new Notes(reference, false, null, null);
        }

        static Notes forecast(ForecastBox forecast) {
            return new Notes(null, false, forecast, null);
        }

        static Notes filled(Filled filled) {
            return new Notes(null, false, null, filled);
        }
    }

    FilingForm of(Mission mission, PostedFields posted, Form form, Notes notes) {
        var address = FormDrafts.addressOf(posted);
        boolean fresh = address.equals(FormDrafts.ADDRESS);
        // The language switch must come back to the draft, so that the input is not lost
        var frame = fresh ? visit.frame() : visit.frameOf(address);
        return new FilingForm(
                frame,
                form.in(mission.timeZone()).saying(places.words(posted, FilingFields.ALONE)),
                mission.code(),
                FilingFields.ALONE,
                FilingFields.ALONE.legs(posted),
                aerodromes.to(mission),
                frame.choices().sectors(mission, List.of()),
                frame.choices().authorities(List.of(mission), List.of()),
                notes.copied(),
                notes.kept(),
                fresh && notes.copied() == null ? drafts.rows() : List.of(),
                notes.forecast(),
                notes.filled());
    }
}
