package org.flightclearance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Finds the routes of the page classes, so that a new page is tested without being listed. */
final class PageRoutes {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(?::((?:[^{}]|\\{[^}]*})+))?}");

    private PageRoutes() {}

    /**
     * A route of a page.
     *
     * @param template path with its parameters in braces
     * @param names parameters that it reads from the address or the form
     */
    record Route(String method, String template, Set<String> names) {

        boolean answers(String path) {
            return pattern().matcher(path).matches();
        }

        boolean hasParameters() {
            return template.contains("{");
        }

        /** The path with every parameter replaced. */
        String path(String value) {
            return PARAMETER.matcher(template).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value));
        }

        private Pattern pattern() {
            var regex = new StringBuilder();
            var found = PARAMETER.matcher(template);
            int end = 0;
            while (found.find()) {
                regex.append(Pattern.quote(template.substring(end, found.start())));
                regex.append('(')
                        .append(
                                found.group(2) == null
                                        ? "[^/]+"
                                        : found.group(2).strip())
                        .append(')');
                end = found.end();
            }
            return Pattern.compile(
                    regex.append(Pattern.quote(template.substring(end))).toString());
        }
    }

    static List<Route> all() {
        var routes = new ArrayList<Route>();
        for (var type : types()) {
            var root = type.getAnnotation(jakarta.ws.rs.Path.class);
            if (root != null) {
                Stream.of(type.getDeclaredMethods()).forEach(method -> {
                    if (method.isAnnotationPresent(GET.class)) {
                        routes.add(route("GET", root.value(), method));
                    } else if (method.isAnnotationPresent(POST.class)) {
                        routes.add(route("POST", root.value(), method));
                    }
                });
            }
        }
        routes.sort((one, other) ->
                (one.template + one.method + one.names).compareTo(other.template + other.method + other.names));
        // A form with and without a file is one route
        return routes.stream().distinct().toList();
    }

    private static List<Class<?>> types() {
        try (var files = Files.walk(CLASSES.resolve(Path.of("org", "flightclearance", "web")))) {
            var types = new ArrayList<Class<?>>();
            for (var file : files.sorted().toList()) {
                var name = CLASSES.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
                    types.add(Class.forName(
                            name.replaceFirst("\\.class$", "")
                                    .replace(file.getFileSystem().getSeparator(), "."),
                            false,
                            Thread.currentThread().getContextClassLoader()));
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Route route(String verb, String root, Method method) {
        var own = method.getAnnotation(jakarta.ws.rs.Path.class);
        var template = ("/" + root + "/" + (own == null ? "" : own.value())).replaceAll("/+", "/");
        var names = new LinkedHashSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .forEach(field -> add(names, field, field.getName()));
            } else {
                add(names, parameter, parameter.getName());
                addField(names, parameter);
            }
        }
        return new Route(verb, template.length() > 1 ? template.replaceFirst("/$", "") : template, names);
    }

    private static void add(Set<String> names, AnnotatedElement element, String name) {
        var query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            names.add(query.value().isEmpty() ? name : query.value());
        }
    }

    private static void addField(Set<String> names, Parameter parameter) {
        var form = parameter.getAnnotation(RestForm.class);
        if (form != null) {
            names.add(form.value().isEmpty() ? parameter.getName() : form.value());
        }
        var field = parameter.getAnnotation(FormParam.class);
        if (field != null) {
            names.add(field.value());
        }
    }
}
