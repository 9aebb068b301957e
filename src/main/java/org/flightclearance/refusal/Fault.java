package org.flightclearance.refusal;

import org.flightclearance.language.Sentence;

/**
 * One fault in the input.
 *
 * @param pointer where, as a JSON pointer in wire names: {@code /legs/0/eta}
 * @param sentence what is wrong, and what would be right
 */
public record Fault(String pointer, Sentence sentence) {}
