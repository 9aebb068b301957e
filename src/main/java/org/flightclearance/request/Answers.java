package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** The answers to a request, in the order in which they were recorded. */
@Embeddable
class Answers {

    @OneToMany(mappedBy = "request", fetch = FetchType.EAGER, cascade = CascadeType.PERSIST)
    @OrderBy("recordedAt, id")
    private List<Answer> answers = new ArrayList<>();

    /** Adds an answer. If the reply names no authority, it is from the one that the request was sent to. */
    void add(FlightRequest request, Reply reply, Instant recordedAt) {
        var sending = request.sending();
        var authority = reply.authority() == null && sending != null ? sending.authority() : reply.authority();
        answers.add(new Answer(request, reply.withAuthority(authority), recordedAt));
    }

    /** All answers, including the struck ones. */
    List<Answer> all() {
        return List.copyOf(answers);
    }
}
