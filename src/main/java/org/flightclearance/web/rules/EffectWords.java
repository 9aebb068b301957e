package org.flightclearance.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.flightclearance.language.Wording;
import org.flightclearance.request.change.RecalculatedRequest;
import org.flightclearance.rules.Effect;
import org.flightclearance.rules.NameChange;

/**
 * The effect of a change on open requests, in the words of one language.
 *
 * @param sentences how many requests change in each way
 * @param more how many requests are not listed
 */
public record EffectWords(List<String> sentences, List<Line> lines, int more) {

    private static final int MOST_LINES = 100;

    /** One request before and after the change. */
    public record Line(String reference, String before, String after) {}

    static EffectWords of(Effect effect, Wording wording) {
        var affected = effect.reckoned();
        return new EffectWords(
                sentences(effect, wording),
                affected.stream()
                        .limit(MOST_LINES)
                        .map(one -> line(one, wording))
                        .toList(),
                Math.max(0, affected.size() - MOST_LINES));
    }

    private static List<String> sentences(Effect effect, Wording wording) {
        var sentences = new ArrayList<String>();
        if (effect.moved() > 0) {
            sentences.add(wording.text("effect.moved", effect.moved()));
        }
        if (effect.otherwise() > 0) {
            sentences.add(wording.text("effect.otherwise", effect.otherwise()));
        }
        if (effect.kept() > 0) {
            sentences.add(wording.text("effect.kept", effect.kept()));
        }
        effect.names().forEach(change -> sentences.add(words(change, wording)));
        return sentences.isEmpty() ? List.of(wording.text("effect.nothing")) : List.copyOf(sentences);
    }

    private static String words(NameChange change, Wording wording) {
        var renaming = change.renaming();
        var list = renaming.subject().name().toLowerCase(Locale.ROOT);
        return renaming.to() == null
                ? wording.text("effect.name_removed." + list, renaming.from(), change.requests(), change.restrictions())
                : wording.text(
                        "effect.name_changed." + list,
                        renaming.from(),
                        change.requests(),
                        change.restrictions(),
                        renaming.to());
    }

    private static Line line(RecalculatedRequest one, Wording wording) {
        boolean isOtherClearance = one.before().clearance() != one.after().clearance();
        var before = words(one.before(), isOtherClearance, wording);
        var after = words(one.after(), isOtherClearance, wording);
        if (one.kept()) {
            return new Line(one.reference(), before, wording.text("effect.stays", after));
        }
        return new Line(one.reference(), before, before.equals(after) ? wording.text("effect.same") : after);
    }

    private static String words(RecalculatedRequest.Stand stand, boolean withClearance, Wording wording) {
        var parts = new ArrayList<String>();
        var deadline = stand.deadlineAt();
        parts.add(deadline == null ? wording.text("effect.no_deadline") : wording.instant(deadline));
        if (withClearance) {
            parts.add(wording.word(stand.clearance()));
        }
        if (stand.shortNotice()) {
            parts.add(wording.text("tag.short_notice"));
        }
        return String.join(", ", parts);
    }
}
