package org.flightclearance.alert.mail;

import io.quarkus.mailer.Mail;

/** Hands a mail to the mail server of the operator. */
@FunctionalInterface
interface HandOver {

    /** @throws MailTrouble if the server did not take it, or did not say that it did */
    void hand(Mail mail) throws MailTrouble;
}
