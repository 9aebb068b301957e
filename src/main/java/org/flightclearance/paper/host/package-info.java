/** The papers for the host state, as PDF and as DOCX: the flight programme, and the annex to a note verbale. */
@NullMarked
package org.flightclearance.paper.host;

import org.jspecify.annotations.NullMarked;
