package org.flightclearance.api;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import org.flightclearance.api.idempotency.CallFingerprint;
import org.flightclearance.api.wire.LargestBody;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Spools an uploaded file completely before it is used. The copy is deleted when the call ends. */
@Provider
@Singleton
class SpoolReader implements MessageBodyReader<Spool> {

    private final CallFingerprint fingerprint;
    private final Taken taken;

    SpoolReader(CallFingerprint fingerprint, Taken taken) {
        this.fingerprint = fingerprint;
        this.taken = taken;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Spool.class;
    }

    @Override
    public Spool readFrom(
            Class<Spool> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return taken.in(Spool.of(
                    fingerprint.of(decoded(body, headers.getFirst(HttpHeaders.CONTENT_ENCODING))),
                    largest(annotations)));
        } catch (ZipException | EOFException notWhole) {
            throw new Refused(Refusal.MALFORMED, Sentence.of("refused.malformed"));
        }
    }

    private static int largest(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(LargestBody.class::isInstance)
                .map(annotation -> ((LargestBody) annotation).value())
                .findFirst()
                .orElse(Spool.LARGEST_FILE);
    }

    private static InputStream decoded(InputStream body, @Nullable String encoding) throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (encoding.equalsIgnoreCase("gzip")) {
            return new GZIPInputStream(body);
        }
        throw new NotSupportedException();
    }

    /** The spooled files of this call. */
    @RequestScoped
    static class Taken {

        private @Nullable Spool spool;

        Spool in(Spool file) {
            spool = file;
            return file;
        }

        @PreDestroy
        void forget() throws IOException {
            if (spool != null) {
                spool.close();
            }
        }
    }
}
