package org.flightclearance.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;

/** Builds the facts of a summary list. Null values are left out; instants are shown to the minute. */
public final class FactList {

    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();

    public FactList(Wording wording) {
        this.wording = wording;
    }

    public FactList add(String key, @Nullable Object value) {
        if (value instanceof Enum<?> choice) {
            facts.add(new Fact(wording.text(key), wording.word(choice)));
        } else if (value instanceof Instant instant) {
            facts.add(new Fact(wording.text(key), wording.instant(instant.truncatedTo(ChronoUnit.MINUTES))));
        } else if (value instanceof LocalDate day) {
            facts.add(new Fact(wording.text(key), wording.day(day)));
        } else if (value instanceof Number number) {
            facts.add(new Fact(wording.text(key), wording.text("value.number", number)));
        } else if (value != null) {
            facts.add(new Fact(wording.text(key), value.toString()));
        }
        return this;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }
}
