package org.flightclearance.web.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.Frame;

/**
 * The preview of a change of the rules or the calendar.
 *
 * @param facts what would be changed
 * @param offers what may be ticked before it is confirmed
 * @param carried the input, kept in the page until the user confirms it
 */
@CheckedTemplate(basePath = "rules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ChangePreview(
        Frame frame,
        String title,
        List<Fact> facts,
        EffectWords effect,
        List<ChangeOffer> offers,
        List<Carried> carried)
        implements TemplateInstance {

    static final String ACTION = "action";

    /** One field of the input, as a hidden field. */
    public record Carried(String name, String value) {}

    static ChangePreview of(
            Frame frame,
            String title,
            List<Fact> facts,
            EffectWords effect,
            List<ChangeOffer> offers,
            Map<String, List<String>> fields) {
        var ticked = offers.stream().map(ChangeOffer::name).collect(Collectors.toSet());
        var carried = fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(ACTION) && !ticked.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new Carried(field.getKey(), value)))
                .toList();
        return new ChangePreview(frame, title, facts, effect, offers, carried);
    }
}
