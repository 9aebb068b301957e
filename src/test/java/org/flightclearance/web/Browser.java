package org.flightclearance.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.ApiClient;
import org.flightclearance.api.QuickHttpClient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A browser with cookies and without JavaScript. It follows a redirect only when told to. */
public final class Browser {

    /** File names encoded as browsers do. */
    private static final RestAssuredConfig NAMES_IN_UTF_8 = RestAssuredConfig.config()
            .httpClient(QuickHttpClient.config().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    private static final RestAssuredConfig QUICK = RestAssuredConfig.config().httpClient(QuickHttpClient.config());

    private final CookieFilter cookies = new CookieFilter();
    private String language = "en";
    private @Nullable String address;
    private Map<String, String> extra = Map.of();
    private Response last;
    private String path = "/";

    public static Browser stranger() {
        return new Browser();
    }

    /** A browser at its own address, which a proxy forwards. */
    public static Browser from(String address) {
        var browser = new Browser();
        browser.address = address;
        return browser;
    }

    public static Browser signedInAs(String account) {
        var browser = new Browser();
        browser.post("/sign-in/check", Map.of("j_username", account, "j_password", ApiClient.PASSWORD));
        assertThat(browser.status()).isEqualTo(302);
        return browser;
    }

    /** Adds a cookie to the next call only. */
    public Browser with(String cookie, String value) {
        extra = Map.of(cookie, value);
        return this;
    }

    public Browser reading(String code) {
        language = code;
        return this;
    }

    public Document get(String path) {
        // The address is already encoded
        last = call().urlEncodingEnabled(false).get(path);
        this.path = path;
        return page();
    }

    public Document post(String path, Map<String, ?> fields) {
        last = call().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path);
        return page();
    }

    /** Opens the page, fills in some fields of its form and sends it. */
    public Document fillIn(String path, Map<String, ?> typed) {
        var fields = fields(get(path));
        fields.putAll(typed);
        return post(path, fields);
    }

    /** Sends a form and confirms the warnings, if it has any. */
    public Document confirm(String path, Map<String, ?> fields) {
        var page = post(path, fields);
        var warnings = page.select("[name=/confirmed]");
        if (warnings.isEmpty()) {
            return page;
        }
        var confirmed = new LinkedHashMap<String, Object>(fields);
        confirmed.put("/confirmed", warnings.val());
        return post(path, confirmed);
    }

    public Document follow() {
        return get(location());
    }

    /** Sends the upload form with a file. */
    public Document upload(String path, String name, String file) {
        last = call().multiPart("/file", name, file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(path);
        return page();
    }

    /** Sends the upload form with a workbook, of whatever kind. */
    public Document upload(String path, String name, byte[] file) {
        last = call().multiPart("/file", name, file, "application/octet-stream").post(path);
        return page();
    }

    /** Sends the form for importing aerodromes with a file and other fields. */
    public Document bring(Map<String, String> typed, String file) {
        var call = call().multiPart("/file", "airports.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv");
        typed.forEach(call::multiPart);
        last = call.post("/aerodromes/import");
        return page();
    }

    /** Sends the form for importing holidays with pasted text and a file. */
    public Document paste(String mission, String text, String file) {
        return send("/calendar/import", Map.of("/mission", mission, "/text", text), file);
    }

    /** Sends a form that can have a file, as browsers do. A list stands for a field with several values. */
    public Document send(String path, Map<String, ?> typed, @Nullable String file) {
        // A browser also sends a file field without a file, with an empty name
        last = filled(call(), typed)
                .multiPart(new MultiPartSpecBuilder(file == null ? "" : file)
                        .controlName("/file")
                        .fileName(file == null ? "" : "zone.geojson")
                        .mimeType("application/octet-stream")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post(path);
        return page();
    }

    /** Sends a form with a letter. */
    public Document attach(String path, Map<String, ?> typed, String name, byte[] letter) {
        last = filled(call().config(NAMES_IN_UTF_8), typed)
                .multiPart("/file", name, letter, "application/octet-stream")
                .post(path);
        return page();
    }

    /** The same with its length, as browsers send it. */
    public Document attachWithLength(String path, Map<String, String> typed, String name, String letter) {
        var parts = new StringBuilder();
        typed.forEach((field, value) -> parts.append(
                "--part\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        parts.append("--part\r\nContent-Disposition: form-data; name=\"/file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + letter + "\r\n--part--\r\n");
        last = call().contentType("multipart/form-data; boundary=part")
                .body(parts.toString().getBytes(StandardCharsets.UTF_8))
                .post(path);
        return page();
    }

    private static RequestSpecification filled(RequestSpecification call, Map<String, ?> typed) {
        typed.forEach((name, value) -> {
            for (var one : value instanceof List<?> several ? several : List.of(value)) {
                call.multiPart(new MultiPartSpecBuilder(one.toString())
                        .controlName(name)
                        .mimeType("text/plain")
                        .charset(StandardCharsets.UTF_8)
                        .build());
            }
        });
        return call;
    }

    /** The last address that was opened. */
    public String path() {
        return path;
    }

    public byte[] bytes() {
        return last.asByteArray();
    }

    public String body() {
        return new String(last.asByteArray(), StandardCharsets.UTF_8);
    }

    public int status() {
        return last.statusCode();
    }

    public String location() {
        return last.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    public String header(String name) {
        return last.header(name);
    }

    public List<String> cookiesSet() {
        return last.headers().getValues("Set-Cookie");
    }

    private Document page() {
        // jsoup takes the first of these for the end of the page; the fuzz tests store it in names
        return Jsoup.parse(last.asString().replace('\uffff', '\ufffd'));
    }

    private RequestSpecification call() {
        var call = given().config(QUICK);
        if (address != null) {
            call.header("X-Forwarded-For", address);
        }
        var more = extra;
        extra = Map.of();
        return call.cookies(more)
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    /** The fields that a browser would send if the user changed nothing. */
    public static Map<String, Object> fields(Document page) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : page.select("main form[method=post] [name]:not(button)")) {
            if (!field.attr("type").matches("checkbox|radio") || field.hasAttr("checked")) {
                fields.merge(field.attr("name"), value(field), Browser::and);
            }
        }
        return fields;
    }

    /** Combines the values of a field that occurs several times. */
    private static Object and(Object before, Object value) {
        return Stream.concat(before instanceof List<?> several ? several.stream() : Stream.of(before), Stream.of(value))
                .toList();
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "select" -> {
                var chosen = field.selectFirst("option[selected]");
                yield chosen == null ? "" : chosen.val();
            }
            case "textarea" -> field.wholeText();
            default -> field.val();
        };
    }

    /** The links of the error summary. Checks that each has a target. */
    public static List<String> faults(Document page) {
        var anchors = page.select(".summary a").eachAttr("href");
        assertThat(anchors).allSatisfy(anchor -> assertThat(page.selectFirst("[id=" + anchor.substring(1) + "]"))
                .as("target of " + anchor)
                .isNotNull());
        return anchors;
    }
}
