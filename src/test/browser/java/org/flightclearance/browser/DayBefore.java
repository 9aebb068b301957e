package org.flightclearance.browser;

import java.io.IOException;

import org.flightclearance.packaged.Tracker;

/** What happened the day before the screenshots: what people want to be told, a webhook, and requests. */
final class DayBefore {

    /** A Sunday, after the requests were sent. */
    static final String NOW = "2023-04-02T09:30:00Z";

    static final String CLERKS_ADDRESS = "a.traore@example.org";
    static final String MANAGERS_ADDRESS = "j.lind@example.org";

    private DayBefore() {}

    static void prepare(Tracker tracker, MailAndReceiver outside) throws IOException, InterruptedException {
        wantsDailyMail(tracker, BrowserFixture.CLERK, CLERKS_ADDRESS, "en");
        wantsDailyMail(tracker, BrowserFixture.MANAGER, MANAGERS_ADDRESS, "fr");
        expect(tracker.post(
                BrowserFixture.MANAGER,
                "/api/v1/webhooks",
                """
                {"url": "%s", "missions": ["MINUSMA"]}""".formatted(outside.webhookUrl())));
        for (int i = 0; i < 3; i++) {
            expect(tracker.post(
                    BrowserFixture.CLERK,
                    "/api/v1/requests",
                    BrowserFixture.filing("UNO80" + i, true, "2023-04-04T06:00")));
            expect(tracker.post(
                    BrowserFixture.CLERK,
                    "/api/v1/requests",
                    BrowserFixture.filing("UNO81" + i, false, "2023-04-06T06:00")));
        }
    }

    private static void wantsDailyMail(Tracker tracker, String account, String address, String language)
            throws IOException, InterruptedException {
        expect(tracker.put(
                account,
                "/api/v1/alert-settings",
                """
                {"email": "%s", "language": "%s", "time_zone": "Africa/Bamako", "subscriptions": [
                 {"mission": "MINUSMA", "delivery": "daily", "hour": 9, "kinds": ["send_by", "departs_unsent", "deadline_near",
                  "deadline_passed", "answer_recorded", "short_notice_filed"]}]}"""
                        .formatted(address, language)));
    }

    private static void expect(Tracker.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
