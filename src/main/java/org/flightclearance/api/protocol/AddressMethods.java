package org.flightclearance.api.protocol;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The methods that each address of the JSON API supports, for 405 and OPTIONS. Read from the resources. */
@Singleton
class AddressMethods {

    private static final Pattern SEGMENT = Pattern.compile("\\{[^}]*}");

    private final Map<Pattern, Set<String>> byAddress;

    AddressMethods(BeanManager beans) {
        var found = new HashMap<String, Set<String>>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(method -> methods(method).forEach(name -> found.computeIfAbsent(
                                address(method), address -> new TreeSet<>(Set.of("OPTIONS")))
                        .add(name)));
        byAddress = found.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Pattern.compile(SEGMENT.matcher(entry.getKey()).replaceAll("[^/]+")),
                        Map.Entry::getValue));
    }

    /** In alphabetical order; empty if the address does not exist. */
    Set<String> of(String path) {
        var all = new TreeSet<String>();
        byAddress.forEach((address, methods) -> {
            if (address.matcher(path).matches()) {
                all.addAll(methods);
            }
        });
        return all;
    }

    private static Stream<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .flatMap(http -> http.value().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(http.value()));
    }

    private static String address(Method method) {
        var own = method.getAnnotation(Path.class);
        var whole =
                method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return whole.replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", "");
    }
}
