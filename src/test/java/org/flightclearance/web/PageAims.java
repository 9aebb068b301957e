package org.flightclearance.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.flightclearance.web.PageRoutes.Route;

/** Follows the links of the pages and collects every address and every form. */
final class PageAims {

    private static final int MOST_PAGES = 150;

    /** For each kind of page. A third request, for example, shows nothing new. */
    private static final int MOST_OF_A_KIND = 3;

    private final List<Route> routes;
    private final Map<String, Aim> aims = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Route, List<String>> paths = new HashMap<>();

    PageAims(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * An address or a form, with possible values of its fields.
     *
     * @param route the route of the path; null: not one of ours
     * @param fields offered values by name
     */
    record Aim(
            String method, String path, @Nullable Route route, boolean multipart, Map<String, List<String>> fields) {}

    /**
     * All addresses and forms that can be reached from the first page, and the remaining routes.
     *
     * @param page returns the page at an address; null: there is none
     */
    List<Aim> walk(Function<String, @Nullable String> page) {
        var addresses = new ArrayDeque<>(List.of("/"));
        routes.stream()
                .filter(route -> route.method().equals("GET") && !route.hasParameters())
                .forEach(route -> addresses.add(route.template()));
        var known = new HashSet<>(addresses);
        for (int pages = 0; pages < MOST_PAGES && !addresses.isEmpty(); ) {
            var address = addresses.remove();
            var html = page.apply(address);
            if (html != null) {
                pages++;
                for (var link : look(address, Jsoup.parse(html))) {
                    if (known.add(link) && isNew(link)) {
                        addresses.add(link);
                    }
                }
            }
        }
        addRoutes();
        return List.copyOf(aims.values());
    }

    /** Collects the links and forms of a page and returns the links. */
    private List<String> look(String address, Document page) {
        for (var form : page.select("form")) {
            var action = form.hasAttr("action") ? form.attr("action") : address;
            var fields = fields(form);
            boolean posted = form.attr("method").equalsIgnoreCase("post");
            boolean multipart = form.attr("enctype").startsWith("multipart");
            add(posted ? "POST" : "GET", action, multipart, fields);
            for (var button : form.select("[formaction]")) {
                // A fragment is a place on this page
                var target = button.attr("formaction").startsWith("#") ? address : button.attr("formaction");
                add(posted ? "POST" : "GET", target, multipart, fields);
            }
        }
        var links = new ArrayList<String>();
        for (var href : page.select("a[href^=/], meta[http-equiv=refresh]").eachAttr("href")) {
            var link = href.replaceFirst("#.*", "");
            add("GET", link, false, Map.of());
            links.add(link);
        }
        return links;
    }

    private static Map<String, List<String>> fields(Element form) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : form.select("[name]")) {
            var values = fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>());
            if (field.tagName().equals("select")) {
                field.select("option").forEach(option -> values.add(option.val()));
            } else {
                values.add(field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        return fields;
    }

    private void add(String method, String address, boolean multipart, Map<String, List<String>> fields) {
        var path = address.replaceFirst("[?#].*", "");
        var route = routes.stream()
                .filter(one -> one.method().equals(method) && one.answers(path))
                .findFirst()
                .orElse(null);
        var all = new LinkedHashMap<String, List<String>>();
        if (address.contains("?")) {
            for (var part :
                    address.replaceFirst("#.*", "").replaceFirst(".*?[?]", "").split("&")) {
                var pair = part.split("=", 2);
                all.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                        .add(pair.length < 2 ? "" : decoded(pair[1]));
            }
        }
        all.putAll(fields);
        if (route != null) {
            route.names().forEach(name -> all.putIfAbsent(name, List.of()));
            paths.computeIfAbsent(route, any -> new ArrayList<>()).add(path);
        }
        var kind = method + " " + (route == null ? path : route.template()) + " " + new TreeSet<>(all.keySet());
        aims.putIfAbsent(kind, new Aim(method, path, route, multipart, all));
    }

    /**
     * Adds the routes that no page links to, for example because a button is shown only in a state that does not occur
     * here.
     */
    private void addRoutes() {
        Set<Route> led = aims.values().stream().map(Aim::route).collect(Collectors.toSet());
        for (var route : routes) {
            if (!led.contains(route)) {
                var path = paths.getOrDefault(route, List.of(route.path("x"))).get(0);
                var names = new LinkedHashMap<String, List<String>>();
                route.names().forEach(name -> names.put(name, List.of()));
                aims.put(route.method() + " " + route, new Aim(route.method(), path, route, false, names));
            }
        }
    }

    private boolean isNew(String link) {
        var path = link.replaceFirst("[?].*", "");
        var kind = routes.stream()
                .filter(route -> route.method().equals("GET") && route.answers(path))
                .map(Route::template)
                .findFirst()
                .orElse(path);
        return seen.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
