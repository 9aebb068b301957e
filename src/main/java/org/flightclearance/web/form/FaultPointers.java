package org.flightclearance.web.form;

import java.util.function.UnaryOperator;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;

/** Moves faults to the fields of a page where the page names them differently than the body of a move does. */
public final class FaultPointers {

    private FaultPointers() {}

    public static Refused sending(Refused refused) {
        return each(refused, pointer -> pointer.equals("/sent_at") ? "/sent/at" : under("/sent", pointer));
    }

    public static Refused acknowledgement(Refused refused) {
        return each(refused, pointer -> pointer.equals("/at") ? "/sent/acknowledged_at" : pointer);
    }

    public static Refused withdrawal(Refused refused) {
        return each(refused, pointer -> under("/withdrawal", pointer));
    }

    /** The pointer that a move has for a field of the form of its sending. */
    public static String inSending(String pointer) {
        return pointer.equals("/sent/at") ? "/sent_at" : without("/sent", pointer);
    }

    public static String inAcknowledgement(String pointer) {
        return pointer.equals("/sent/acknowledged_at") ? "/at" : pointer;
    }

    public static String inWithdrawal(String pointer) {
        return without("/withdrawal", pointer);
    }

    private static String without(String parent, String pointer) {
        return pointer.startsWith(parent + "/") ? pointer.substring(parent.length()) : pointer;
    }

    /** Moves all faults to one field. */
    public static Refused all(Refused refused, String field) {
        return each(refused, pointer -> field);
    }

    /** Moves faults inside an area to its only field. Their sentences then name the place inside the area. */
    public static Refused area(Refused refused) {
        return refused.with(refused.faults().stream()
                .map(fault -> fault.pointer().startsWith("/area/")
                        ? new Fault("/area", Sentence.of("typed.area_at", fault.pointer(), fault.sentence()))
                        : fault)
                .toList());
    }

    private static String under(String parent, String pointer) {
        return pointer.startsWith(parent) || pointer.startsWith("/requests") || pointer.equals(PostedLetter.FILE)
                ? pointer
                : parent + pointer;
    }

    public static Refused each(Refused refused, UnaryOperator<String> name) {
        return refused.with(refused.faults().stream()
                .map(fault -> new Fault(name.apply(fault.pointer()), fault.sentence()))
                .toList());
    }
}
