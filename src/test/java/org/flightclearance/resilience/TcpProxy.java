package org.flightclearance.resilience;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy between the application and a server on the loopback address. It can be made slow, silent or broken. */
final class TcpProxy implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final int target;
    private final int port;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(TcpProxy::daemon);
    private final Gate gate = new Gate();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile Duration latency = Duration.ZERO;
    private ServerSocket server;

    /** @param target port of the server, which need not be running yet */
    TcpProxy(int target) throws IOException {
        this.target = target;
        this.server = listening(0);
        this.port = server.getLocalPort();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return port;
    }

    /** Waits for the first connection. */
    void awaitFirst() throws InterruptedException {
        asked.await();
    }

    /** Delays every answer by the given time. */
    void delay(Duration roundTrip) {
        latency = roundTrip;
    }

    /** Accepts connections and bytes, but forwards nothing in either direction. */
    void blackhole() {
        gate.shut();
    }

    /** Forwards again, beginning with what was held back. */
    void resume() {
        gate.open();
    }

    /** Breaks every connection. New connections are accepted. */
    void reset() {
        links.forEach(Link::reset);
    }

    /** Breaks every connection and refuses new ones, as a machine does on which no server runs. */
    void refuse() throws IOException {
        server.close();
        reset();
    }

    /** Accepts connections again. */
    void listen() throws IOException {
        server = listening(port);
    }

    private ServerSocket listening(int wanted) throws IOException {
        var listening = new ServerSocket(wanted, 200, InetAddress.getLoopbackAddress());
        threads.submit(() -> accept(listening));
        return listening;
    }

    private Void accept(ServerSocket listening) throws IOException {
        while (true) {
            var link = new Link(listening.accept());
            links.add(link);
            asked.countDown();
            threads.submit(link::connect);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
        reset();
    }

    private final class Link {

        private final Socket client;
        private final Socket upstream = new Socket();

        private Link(Socket client) {
            this.client = client;
        }

        private Void connect() throws IOException, InterruptedException {
            gate.pass();
            try {
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            } catch (IOException noServer) {
                reset();
                return null;
            }
            threads.submit(() -> pump(upstream.getInputStream(), client.getOutputStream(), false));
            return pump(client.getInputStream(), upstream.getOutputStream(), true);
        }

        private Void pump(InputStream in, OutputStream out, boolean slowed) throws IOException, InterruptedException {
            var chunk = new byte[CHUNK];
            try {
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    gate.pass();
                    if (slowed) {
                        Thread.sleep(latency.toMillis());
                    }
                    out.write(chunk, 0, length);
                }
            } finally {
                close();
            }
            return null;
        }

        /** Resets the connection, as a firewall does after losing its state. */
        private void reset() {
            try {
                client.setSoLinger(true, 0);
                upstream.setSoLinger(true, 0);
                close();
            } catch (IOException closedAlready) {
                links.remove(this);
            }
        }

        private void close() throws IOException {
            links.remove(this);
            client.close();
            upstream.close();
        }
    }

    private static final class Gate {

        private boolean shut;

        private synchronized void shut() {
            shut = true;
        }

        private synchronized void open() {
            shut = false;
            notifyAll();
        }

        private synchronized void pass() throws InterruptedException {
            while (shut) {
                wait();
            }
        }
    }
}
