package org.flightclearance.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Sends calls byte for byte, even ones that no client would send, and reads the answers. */
public record Wire(int port) {

    private static final int PATIENCE_MILLIS = 20_000;

    /**
     * A call as it is sent.
     *
     * @param headers all headers except Host, Content-Length and Connection, in Latin-1
     */
    public record Call(String method, String target, Map<String, String> headers, byte @Nullable [] body) {

        byte[] bytes() {
            var head =
                    new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            if (body != null) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(body == null ? new byte[0] : body);
            return bytes.toByteArray();
        }

        /** The same call as a shell command. */
        public String curl() {
            var line = new StringBuilder(
                    "curl -i -X " + method + " --path-as-is " + quoted("http://localhost:8080" + target));
            headers.forEach((name, value) -> line.append(" -H ").append(quoted(name + ": " + value)));
            if (body != null) {
                var text = new String(body, StandardCharsets.UTF_8);
                line.append(" --data-binary ")
                        .append(quoted(text.length() > 600 ? text.substring(0, 600) + "… " + text.length() : text));
            }
            return line.toString();
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
    }

    public Exchange send(Call call) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(call.bytes());
            socket.getOutputStream().flush();
            return read(call, socket.getInputStream());
        }
    }

    private static Exchange read(Call call, InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.computeIfAbsent(line.replaceFirst(":.*", ""), name -> new ArrayList<>())
                    .add(line.replaceFirst("[^:]*: ?", ""));
        }
        boolean chunked = headers.containsKey("Transfer-Encoding");
        var body = chunked ? chunks(in) : in.readAllBytes();
        var sent = call.body() == null ? null : new String(call.body(), StandardCharsets.UTF_8);
        return new Exchange(
                call.method(),
                call.target(),
                call.headers().get("Content-Type"),
                sent,
                status,
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("the answer ends too early: " + line);
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
