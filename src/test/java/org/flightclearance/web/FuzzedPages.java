package org.flightclearance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Dice;
import org.flightclearance.api.Wire;
import org.flightclearance.web.PageAims.Aim;

/** Generates calls of the pages. They start as a browser would make them, and are wrong in one place or a few. */
final class FuzzedPages {

    /** Markup that every page must escape. */
    static final String MARKUP = "<b class=odd>";

    private static final String BOUNDARY = "odd-boundary";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Values that are harmless but not what a field is for. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e309",
            "NaN",
            "2147483648",
            "99999999999999999999",
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\u202eabc\u202c",
            "e\u0301\u0301",
            "\ufeffBOM",
            "\u2028\u0085",
            "\uffff",
            "\ud83d\ude00",
            "\u0130\u0131\u00df",
            "\u05e9\u05dc\u05d5\u05dd",
            MARKUP,
            "\"'`",
            "a b",
            "%",
            "%zz",
            "%_",
            "|",
            "^",
            "\\",
            "#",
            ";x=y",
            "?a=b&c=d",
            "/",
            "//x",
            "..",
            "{0}",
            "{}",
            "[]",
            "[1, 2]",
            "{\"type\": \"Polygon\", \"coordinates\": []}",
            "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [0, 0]]]}",
            "x".repeat(21),
            "x".repeat(101),
            "x".repeat(501),
            "x".repeat(2500),
            "0000-00-00",
            "2022-02-30",
            "2022-10-04",
            "1899-12-31",
            "2200-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2022-10-04T05:00",
            "2022-10-04T25:00",
            "2022-10-04T05:00:00Z",
            "+999999999-12-31T23:59",
            "-999999999-01-01T00:00:00Z",
            "2022-Q4",
            "2022-Q5",
            "2022-13",
            "BEGIN:VCALENDAR",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1");

    private static final List<String> FILES = List.of(
            "",
            "x",
            "\u0000\u0001",
            "a;b;c\n1;2;3",
            "mission,purpose\n,\n\"",
            "reference,etd\nx,+999999999-12-31 00:00",
            "{}",
            "{\"type\": \"Feature\"}",
            "%PDF-1.4",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART;VALUE=DATE:20270101\r\nRRULE:\r\nEND:VEVENT\r\nEND:VCALENDAR",
            "2022-02-30 A",
            "From: a\r\nSubject: b\r\n\r\nc");

    /** In place of a path parameter, already encoded. */
    private static final List<String> SEGMENTS = List.of(
            "x",
            "%00",
            "a%00b",
            "%2F",
            "%5C",
            "%C3",
            "%F0%9F%98%80",
            "%20",
            "x;y=z",
            "-1",
            "null",
            "%25",
            "a%0D%0Ab",
            "00000000-0000-0000-0000-000000000000",
            "00000000000000000000000000000000",
            "2022-10-04");

    private static final List<String> TYPES = List.of(
            "",
            "application/json",
            "text/plain",
            "garbage",
            "multipart/form-data",
            "multipart/form-data; boundary=other",
            "multipart/form-data; boundary=" + BOUNDARY,
            FORM,
            FORM + "; charset=utf-16",
            FORM + "; charset=nonsense");

    private static final Pattern LAST_PARAMETER = Pattern.compile("[^/]+$");

    private final Dice dice;
    private final List<String> names;

    /** @param names names of all fields of all pages */
    FuzzedPages(Dice dice, List<String> names) {
        this.dice = dice;
        this.names = names;
    }

    Wire.Call draw(Aim aim, Map<String, String> headers) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        aim.fields().forEach((name, offered) -> {
            if (!offered.isEmpty() || dice.happens(0.2)) {
                fields.add(Map.entry(name, offered.isEmpty() ? "" : dice.oneOf(offered)));
            }
        });
        do {
            change(fields, aim);
        } while (dice.happens(0.4));
        var path = dice.happens(0.1) ? otherPath(aim) : aim.path();
        if (aim.method().equals("GET")) {
            return new Wire.Call("GET", path + query(fields), headers, null);
        }
        boolean multipart = aim.multipart() != dice.happens(0.03);
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Type", multipart ? "multipart/form-data; boundary=" + BOUNDARY : FORM);
        var body = multipart ? parts(fields) : encoded(fields);
        if (dice.happens(0.05)) {
            all.put("Content-Type", dice.oneOf(TYPES));
        }
        if (all.get("Content-Type").isEmpty()) {
            all.remove("Content-Type");
        }
        if (dice.happens(0.03)) {
            body = body.substring(0, dice.below(body.length() + 1));
        }
        return new Wire.Call("POST", path, all, body.getBytes(StandardCharsets.UTF_8));
    }

    private void change(List<Map.Entry<String, String>> fields, Aim aim) {
        int kind = dice.below(100);
        if (fields.isEmpty() || kind < 10) {
            fields.add(Map.entry(name(aim), dice.oneOf(TEXTS)));
        } else if (kind < 80) {
            int which = dice.below(fields.size());
            fields.set(which, Map.entry(fields.get(which).getKey(), dice.oneOf(TEXTS)));
        } else if (kind < 90) {
            fields.remove(dice.below(fields.size()));
        } else {
            fields.add(Map.entry(dice.oneOf(fields).getKey(), dice.oneOf(TEXTS)));
        }
    }

    private String name(Aim aim) {
        int kind = dice.below(10);
        return !aim.fields().isEmpty() && kind < 5
                ? dice.oneOf(List.copyOf(aim.fields().keySet()))
                : kind < 9 ? dice.oneOf(names) : dice.oneOf(TEXTS);
    }

    private String otherPath(Aim aim) {
        var segment = dice.oneOf(SEGMENTS);
        return aim.route() != null && aim.route().hasParameters()
                ? dice.happens(0.7)
                        ? aim.route().path(segment)
                        : LAST_PARAMETER.matcher(aim.path()).replaceFirst(segment)
                : aim.path() + (aim.path().endsWith("/") ? "" : "/") + segment;
    }

    private String query(List<Map.Entry<String, String>> fields) {
        return fields.isEmpty() ? "" : "?" + (dice.happens(0.02) ? dice.oneOf(SEGMENTS) + "&" : "") + encoded(fields);
    }

    private static String encoded(List<Map.Entry<String, String>> fields) {
        var text = new StringBuilder();
        fields.forEach(field -> text.append(text.isEmpty() ? "" : "&")
                .append(encoded(field.getKey()))
                .append('=')
                .append(encoded(field.getValue())));
        return text.toString();
    }

    private String parts(List<Map.Entry<String, String>> fields) {
        var text = new StringBuilder();
        fields.forEach(field -> {
            boolean file = field.getKey().equals("/file") || dice.happens(0.02);
            text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                    .append(field.getKey().replaceAll("[\"\r\n]", ""))
                    .append(file ? "\"; filename=\"a.csv\"\r\nContent-Type: " + fileType() : "\"")
                    .append("\r\n\r\n")
                    .append(file ? dice.oneOf(FILES) : field.getValue())
                    .append("\r\n");
        });
        return text.append("--" + BOUNDARY + "--\r\n").toString();
    }

    private String fileType() {
        return dice.oneOf(List.of("text/csv", "application/octet-stream", "garbage", "application/pdf"));
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }
}
