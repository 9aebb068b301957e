package org.flightclearance.letter;

import java.io.IOException;
import java.io.InputStream;

/** A file that came in, which can be read several times: from where it lies, not from the line. */
@FunctionalInterface
public interface LetterSource {

    /** From its first byte; whoever opens it closes it. */
    InputStream open() throws IOException;
}
