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

    /** A change, made or only rehearsed. */
    interface Change<T> {

        RuleChangeResult<T> make(boolean rehearsed);
    }

    /**
     * What is particular to one change.
     *
     * @param title of the page that says what it would do
     * @param facts what would be changed
     * @param form where it was typed, and what is wrong with it is shown
     * @param after the page that comes once it is in force
     */
    record Step<T>(String title, Function<T, List<Fact>> facts, Function<Form, TemplateInstance> form, String after) {}

    <T> Response take(PostedFields typed, Step<T> step, Change<T> change) {
        var stage = Stage.of(typed);
        if (stage == Stage.BACK) {
            return visit.page(step.form().apply(Form.of(typed.fields())));
        }
        try {
            var changed = change.make(stage == Stage.PREVIEW);
            if (stage == Stage.CONFIRM) {
                return Response.seeOther(URI.create(step.after())).build();
            }
            var effect = EffectWords.of(changed.effect(), visit.wording());
            var facts = step.facts().apply(changed.what());
            return visit.page(ChangePreview.of(visit.frame(), step.title(), facts, effect, typed.fields()));
        } catch (Refused refused) {
            var form = Form.refused(typed.fields(), refused, visit.wording());
            return visit.again(step.form().apply(form), refused);
        }
    }
}
