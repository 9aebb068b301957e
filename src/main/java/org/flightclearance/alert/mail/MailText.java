package org.flightclearance.alert.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.occasion.Occasion;
import org.flightclearance.alert.telling.Telling;
import org.flightclearance.installation.PublicAddress;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.WeekdayTimes;
import org.flightclearance.language.Wording;

/** Writes a mail as text and as HTML, in the language and the zone of its reader. */
@ApplicationScoped
class MailText {

    /** More are counted, not named. <i>Choice.</i> */
    static final int MOST_NAMED = 20;

    private final PublicAddress address;

    MailText(PublicAddress address) {
        this.address = address;
    }

    /** The mail as text. */
    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailAsText(Content mail) implements TemplateInstance {}

    /** The mail as HTML. */
    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailAsHtml(Content mail) implements TemplateInstance {}

    /**
     * What a mail says, in one language.
     *
     * @param rest how many it does not name, in words; null: it names all
     * @param settings address of the settings; null: the operator has not said where the tracker is
     */
    record Content(
            String language,
            String subject,
            List<Item> items,
            @Nullable String rest,
            @Nullable String queue,
            String footer,
            @Nullable String settings) {}

    /**
     * One request, or what else there is to tell of.
     *
     * @param facts null: the title says enough
     * @param url null: the operator has not said where the tracker is
     */
    record Item(String title, @Nullable String facts, List<String> why, @Nullable String url) {}

    /** @param told by the id of the occasion, not empty */
    Mail write(OpenedMail opened, Map<UUID, Telling> told) {
        var content = content(opened, told);
        return Mail.withText(opened.address(), content.subject(), new MailAsText(content).render())
                .setHtml(new MailAsHtml(content).render())
                .addHeader("Message-ID", opened.messageId())
                // RFC 3834: nobody’s absence note is sent back
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private Content content(OpenedMail opened, Map<UUID, Telling> told) {
        var words = new Words(Wording.in(opened.language()), opened.zone());
        var tellings = new LinkedHashMap<String, List<Telling>>(opened.occasions().stream()
                .map(Occasion::id)
                .filter(told::containsKey)
                .map(told::get)
                .collect(Collectors.groupingBy(Telling::path, LinkedHashMap::new, Collectors.toList())));
        var items = tellings.values().stream()
                .limit(MOST_NAMED)
                .map(some -> item(some, words))
                .toList();
        int rest = tellings.size() - items.size();
        return new Content(
                opened.language().code(),
                subject(opened, told, tellings.size(), words),
                items,
                rest == 0 ? null : words.wording().text("mail.rest", rest),
                address.of("/queue").orElse(null),
                words.wording().text("mail.footer"),
                address.of("/account/alerts").orElse(null));
    }

    private Item item(List<Telling> tellings, Words words) {
        var first = tellings.get(0);
        return new Item(
                first.title(),
                first.facts() == null ? null : words.say(first.facts()),
                tellings.stream()
                        .flatMap(one -> one.why().stream())
                        .map(words::say)
                        .distinct()
                        .toList(),
                address.of(first.path()).orElse(null));
    }

    /** Says no more than the kind and the reference: subjects are read on locked screens. */
    private static String subject(OpenedMail opened, Map<UUID, Telling> told, int subjects, Words words) {
        var named = opened.occasions().stream()
                .filter(one -> told.containsKey(one.id()))
                .toList();
        var first = named.get(0);
        var kind = words.wording().word(first.kind());
        if (subjects > 1) {
            return words.wording().text("mail.subject_many", subjects);
        }
        return first.kind().isOfRequest() ? words.wording().text("mail.subject_one", kind, first.subject()) : kind;
    }

    /** Texts whose instants are in UTC and in the reader’s zone. */
    private record Words(Wording wording, ZoneId zone) {

        String say(Sentence sentence) {
            var times = new WeekdayTimes(wording);
            return wording.text(
                    sentence.key(),
                    sentence.arguments().stream()
                            .map(argument ->
                                    argument instanceof Instant instant ? times.instant(instant, zone) : argument)
                            .toArray());
        }
    }
}
