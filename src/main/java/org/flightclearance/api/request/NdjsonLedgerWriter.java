package org.flightclearance.api.request;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;

import org.flightclearance.exchange.export.LedgerWriter;
import org.flightclearance.request.FlightRequest;

/** Writes requests as line-delimited JSON, each as the API answers it. */
final class NdjsonLedgerWriter implements LedgerWriter {

    private final RequestAnswers answers;
    private final OutputStream out;
    private final SequenceWriter lines;
    private boolean any;

    NdjsonLedgerWriter(OutputStream out, RequestAnswers answers, ObjectMapper mapper) throws IOException {
        this.answers = answers;
        this.out = out;
        this.lines =
                mapper.writerFor(RequestView.class).withRootValueSeparator("\n").writeValues(out);
    }

    @Override
    public void write(FlightRequest request) throws IOException {
        lines.write(answers.view(request));
        any = true;
    }

    @Override
    public void close() throws IOException {
        lines.flush();
        if (any) {
            out.write('\n');
        }
        lines.close();
    }
}
