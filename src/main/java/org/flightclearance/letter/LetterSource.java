package org.flightclearance.letter;

import java.io.IOException;
import java.io.InputStream;

/** A received file that can be read several times, because it is already stored here. */
@FunctionalInterface
public interface LetterSource {

    /** Opens the file at its first byte. The caller closes the stream. */
    InputStream open() throws IOException;
}
