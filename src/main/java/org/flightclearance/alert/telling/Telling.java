package org.flightclearance.alert.telling;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * What is said of one occasion.
 *
 * @param title of what it is about, which several occasions may share: the reference of a request
 * @param facts of what it is about; null: the title says enough
 * @param path of its page, which begins with a slash
 * @param why what there is to tell, each a sentence
 */
public record Telling(String title, @Nullable Sentence facts, String path, List<Sentence> why) {}
