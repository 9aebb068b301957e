package org.flightclearance.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection to the tracker that delivers every call, and loses two of three answers. */
final class LossyConnection implements AutoCloseable {

    private final URI tracker;
    private final ServerSocket socket;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final AtomicInteger answers = new AtomicInteger();

    LossyConnection(String root) throws IOException {
        tracker = URI.create(root);
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        pool.submit(this::accept);
    }

    String root() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int answers() {
        return answers.get();
    }

    private Object accept() throws IOException {
        while (true) {
            var caller = socket.accept();
            var there = new Socket(tracker.getHost(), tracker.getPort());
            pool.submit(() -> caller.getInputStream().transferTo(there.getOutputStream()));
            pool.submit(() -> bringBack(there, caller));
        }
    }

    private Object bringBack(Socket there, Socket caller) throws IOException {
        try (there;
                caller) {
            var answer = new byte[65_536];
            for (int length = there.getInputStream().read(answer);
                    length > 0;
                    length = there.getInputStream().read(answer)) {
                // The tracker has carried out the call and answers
                if (answers.incrementAndGet() % 3 != 0) {
                    return null;
                }
                caller.getOutputStream().write(answer, 0, length);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        pool.shutdownNow();
    }
}
