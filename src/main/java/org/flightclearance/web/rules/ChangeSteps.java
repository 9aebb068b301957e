package org.flightclearance.web.rules;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.RuleChangeResult;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.Visit;

/** The steps of a change of the rules or the calendar: form, preview, confirmation. */
@RequestScoped
class ChangeSteps {

    private final Visit visit;

    ChangeSteps(Visit visit) {
        this.visit = visit;
    }

    /** A change, made or only tried. */
    interface Change<T> {

        RuleChangeResult<T> make(boolean rehearsed);
    }

    /**
     * What differs between the kinds of changes.
     *
     * @param title title of the preview
     * @param facts the facts about the change in the preview
     * @param form builds the page with the form and its faults
     * @param after address of the page after the change was made
     * @param offers what may be ticked in the preview
     */
    record Step<T>(
            String title,
            Function<T, List<Fact>> facts,
            Function<Form, TemplateInstance> form,
            String after,
            Function<T, List<ChangeOffer>> offers) {

        /** A change whose preview names every affected request and no other. */
        Step(String title, Function<T, List<Fact>> facts, Function<Form, TemplateInstance> form, String after) {
            this(title, facts, form, after, changed -> List.of());
        }
    }

    <T> Response take(PostedFields posted, Step<T> step, Change<T> change) {
        var stage = ChangeStage.of(posted);
        if (stage == ChangeStage.BACK) {
            return visit.page(step.form().apply(Form.of(posted.fields())));
        }
        try {
            var changed = change.make(stage == ChangeStage.PREVIEW);
            if (stage == ChangeStage.CONFIRM) {
                return Response.seeOther(URI.create(step.after())).build();
            }
            var effect = EffectWords.of(changed.effect(), visit.wording());
            var facts = step.facts().apply(changed.what());
            return visit.page(ChangePreview.of(
                    visit.frame(), step.title(), facts, effect, step.offers().apply(changed.what()), posted.fields()));
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(step.form().apply(form), refused);
        }
    }
}
