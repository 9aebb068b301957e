package org.flightclearance.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import org.flightclearance.api.Exchange;
import org.flightclearance.api.Wire;

/** Sends each form of the pages with nothing filled in, and follows the language switch of the page that comes back. */
final class RefusedForms {

    private static final String BOUNDARY = "a-form-without-values";
    private static final String FILLED_IN = "input:not([type=hidden]), textarea, select";
    private static final Set<Integer> FORM_AGAIN = Set.of(200, 409, 412, 422);

    private final FuzzingVisitor user;
    private final PageFindings findings;
    private final Set<String> sent = new HashSet<>();

    RefusedForms(FuzzingVisitor user, PageFindings findings) {
        this.user = user;
        this.findings = findings;
    }

    /** @param pages the pages by their addresses */
    void sendAll(Map<String, String> pages) throws IOException {
        for (var page : pages.entrySet()) {
            for (var form : Jsoup.parse(page.getValue()).select("form[method=post]:has(" + FILLED_IN + ")")) {
                var action = form.hasAttr("action") ? form.attr("action") : page.getKey();
                if (sent.add(kind(action, form))) {
                    send(action, form);
                }
            }
        }
    }

    private static String kind(String action, Element form) {
        return action.replaceFirst("[?].*", "").replaceAll("[0-9a-f-]{32,36}|[A-Z0-9-]{6,}", "…")
                + form.select("[name]").eachAttr("name").stream().sorted().toList();
    }

    private void send(String action, Element form) throws IOException {
        var headers = new LinkedHashMap<>(user.headers());
        boolean multipart = form.attr("enctype").startsWith("multipart");
        headers.put(
                "Content-Type",
                multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded");
        var body = multipart ? parts(form) : encoded(form);
        var call = new Wire.Call("POST", action, headers, body.getBytes(StandardCharsets.UTF_8));
        if (user.mustSkip(call)) {
            return;
        }
        var answer = user.send(call);
        if (FORM_AGAIN.contains(answer.status())
                && answer.header("Content-Type").orElse("").startsWith("text/html")) {
            var link = Jsoup.parse(answer.body()).select("a[hreflang]").attr("href");
            int status = inTheOtherLanguage(link);
            if (status != 200) {
                findings.add("the language switch leads to " + status + " at " + link.replaceFirst("[?].*", ""), call);
            }
        }
    }

    private int inTheOtherLanguage(String link) throws IOException {
        var chosen = open(link);
        var page = URI.create(chosen.header("Location").orElse(link));
        return open(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                .status();
    }

    private Exchange open(String address) throws IOException {
        return user.send(new Wire.Call("GET", address, user.headers(), null));
    }

    private static String encoded(Element form) {
        return values(form).entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String parts(Element form) {
        var text = new StringBuilder();
        values(form)
                .forEach((name, value) -> text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        return text.append("--" + BOUNDARY + "--\r\n").toString();
    }

    /** What nobody fills in is sent as it stands, and nothing is ticked. */
    private static Map<String, String> values(Element form) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var type = field.attr("type");
            if (type.equals("hidden")) {
                values.put(field.attr("name"), field.val());
            } else if (!Set.of("checkbox", "radio", "file").contains(type)) {
                values.put(field.attr("name"), "");
            }
        }
        return values;
    }
}
