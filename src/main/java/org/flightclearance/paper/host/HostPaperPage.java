package org.flightclearance.paper.host;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A paper for the host as the page that is printed. */
@CheckedTemplate(basePath = "paper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record HostPaperPage(HostPaper paper) implements TemplateInstance {}
