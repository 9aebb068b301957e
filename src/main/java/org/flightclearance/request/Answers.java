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

    /** One more; from the authority that was asked, where it does not say from which. */
    void add(FlightRequest request, Reply reply, Instant recordedAt) {
        var asked = request.sending();
        var from = reply.authority() == null && asked != null ? asked.authority() : reply.authority();
        answers.add(new Answer(request, reply.withAuthority(from), recordedAt));
    }

    /** The struck ones too. */
    List<Answer> all() {
        return List.copyOf(answers);
    }
}
