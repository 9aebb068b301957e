package org.flightclearance.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver on loopback. It answers 200 unless it was told something else for its next call. */
final class Receiver implements AutoCloseable {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

    /** Says nothing, and keeps the connection. */
    static final String SILENCE = "";

    private final ServerSocket socket;
    private final Queue<String> next = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Socket> silent = new CopyOnWriteArrayList<>();

    /** What was received: headers in lower case. */
    record Call(Map<String, String> headers, String body) {}

    Receiver() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var thread = new Thread(this::serve, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    static String answer(int status, String headers) {
        return "HTTP/1.1 " + status + " Said\r\nContent-Length: 0\r\nConnection: close\r\n" + headers + "\r\n";
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort() + "/hook";
    }

    /** What it says to the next calls, in this order. */
    Receiver says(String... answers) {
        next.addAll(List.of(answers));
        return this;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                answer(socket.accept());
            } catch (IOException closed) {
                // The next one
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        calls.add(read(connection.getInputStream()));
        var said = next.isEmpty() ? OK : next.remove();
        if (said.equals(SILENCE)) {
            silent.add(connection);
            return;
        }
        connection.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        connection.close();
    }

    private static Call read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        var headers = new TreeMap<String, String>();
        head.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var parts = line.split(": ", 2);
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
                });
        var body = in.readNBytes(Integer.parseInt(headers.get("content-length")));
        return new Call(headers, new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var one : silent) {
                one.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
