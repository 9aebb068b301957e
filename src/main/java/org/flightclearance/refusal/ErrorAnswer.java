package org.flightclearance.refusal;

import org.flightclearance.language.Sentence;

/** An answer that says that a call failed. A page for a person is made from it, in the language of the person. */
public interface ErrorAnswer {

    /** Why the call failed, not yet in the words of a language. */
    Sentence reason();

    /** The id of the call, by which an administrator finds it in the log. */
    String traceId();
}
