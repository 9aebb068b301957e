package org.flightclearance.exchange.cell;

import org.flightclearance.language.Sentence;

/** Thrown if a cell does not have the type of its column. */
public class UnreadableCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public UnreadableCell(String key, Object... arguments) {
        super(key);
        this.sentence = Sentence.of(key, arguments);
    }

    public Sentence sentence() {
        return sentence;
    }
}
