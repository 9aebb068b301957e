package org.flightclearance.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

/** What the tracker of the screenshots writes to: a mail server, and a receiver of webhooks that fails after some messages. */
final class MailAndReceiver implements AutoCloseable {

    private static final int TAKEN = 5;
    private static final int PATIENCE_IN_MILLISECONDS = 120_000;

    private final GreenMail mails =
            new GreenMail(new ServerSetup(0, InetAddress.getLoopbackAddress().getHostAddress(), "smtp"));
    private final HttpServer receiver;
    private final AtomicInteger received = new AtomicInteger();

    private MailAndReceiver(HttpServer receiver) {
        this.receiver = receiver;
    }

    static MailAndReceiver open() throws IOException {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var outside = new MailAndReceiver(receiver);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(outside.received.incrementAndGet() <= TAKEN ? 204 : 503, -1);
            exchange.close();
        });
        receiver.start();
        outside.mails.start();
        return outside;
    }

    Map<String, String> settings() {
        return Map.of(
                "FCT_PUBLIC_URL",
                "https://clearances.example.org",
                "FCT_WEBHOOK_HOSTS",
                "127.0.0.1",
                "FCT_WEBHOOK_PRIVATE_HOSTS",
                "127.0.0.1",
                "QUARKUS_MAILER_FROM",
                "clearances@example.org",
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                String.valueOf(mails.getSmtp().getPort()));
    }

    String webhookUrl() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/flights";
    }

    /** The HTML of the mail to this address. Waits until all have come. */
    String mailTo(String address, int all) throws MessagingException, IOException {
        if (!mails.waitForIncomingEmail(PATIENCE_IN_MILLISECONDS, all)) {
            throw new IllegalStateException(mails.getReceivedMessages().length + " mails came");
        }
        for (var mail : mails.getReceivedMessages()) {
            if (isTo(mail, address)) {
                return html(mail);
            }
        }
        throw new IllegalStateException("no mail to " + address);
    }

    private static boolean isTo(MimeMessage mail, String address) throws MessagingException {
        return Arrays.stream(mail.getAllRecipients())
                .anyMatch(one -> one.toString().equals(address));
    }

    private static String html(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var html = html(parts.getBodyPart(i));
                if (!html.isEmpty()) {
                    return html;
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        mails.stop();
        receiver.stop(0);
    }
}
