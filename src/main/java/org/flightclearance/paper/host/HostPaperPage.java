package org.flightclearance.paper.host;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of a paper for the host, printed as PDF. */
@CheckedTemplate(basePath = "paper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record HostPaperPage(HostPaper paper) implements TemplateInstance {}
