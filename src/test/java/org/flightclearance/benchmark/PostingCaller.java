package org.flightclearance.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** Posts bodies of the same length over one open connection, with as little overhead as possible. */
final class PostingCaller implements Load.Caller {

    private final Socket socket;
    private final InputStream in;
    private final Supplier<byte[]> bodies;
    private final byte[] call;
    private final int head;
    private final int expected;

    /**
     * @param bodies what to post at each call
     * @param expected status of the answer; any other ends the benchmark
     */
    PostingCaller(URI address, String authorization, String contentType, Supplier<byte[]> bodies, int expected)
            throws IOException {
        this.socket = new Socket(address.getHost(), address.getPort());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 65_536);
        this.bodies = bodies;
        this.expected = expected;
        int length = bodies.get().length;
        var target = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        var lines =
                "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(target, address.getAuthority(), authorization, contentType, length)
                        .getBytes(StandardCharsets.US_ASCII);
        this.head = lines.length;
        this.call = Arrays.copyOf(lines, lines.length + length);
    }

    @Override
    public void call() throws IOException {
        answer();
    }

    /** The body of the answer. */
    String answer() throws IOException {
        var body = bodies.get();
        System.arraycopy(body, 0, call, head, body.length);
        socket.getOutputStream().write(call);
        var status = line();
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            throw new IOException(status + ": " + answer);
        }
        return answer;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
