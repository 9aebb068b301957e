package org.flightclearance.paper;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;

/** Prints the templates of papers without starting Quarkus, with its own template engine. */
public final class TestPrinter {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(TestPrinter::located)
            .build();

    private TestPrinter() {}

    /**
     * Prints a template.
     *
     * @param template id of the template, such as {@code paper/host-paper-page}
     * @param name name of its parameter
     */
    public static byte[] pdf(String template, String name, Object value, Instant now) {
        return PdfPrinter.print(
                ENGINE.getTemplate(template).instance().data(name, value).render(), now);
    }

    private static Optional<TemplateLocator.TemplateLocation> located(String id) {
        var file = Path.of("src/main/resources/templates", id + ".html");
        return !Files.exists(file)
                ? Optional.empty()
                : Optional.of(new TemplateLocator.TemplateLocation() {
                    @Override
                    public Reader read() {
                        try {
                            return new StringReader(Files.readString(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }

                    @Override
                    public Optional<Variant> getVariant() {
                        return Optional.of(Variant.forContentType("text/html"));
                    }
                });
    }
}
