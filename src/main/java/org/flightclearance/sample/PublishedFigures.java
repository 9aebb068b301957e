package org.flightclearance.sample;

import java.time.LocalDate;

/**
 * The published figures on MINUSMA's flight requests, with their sources. The sample adds up to these figures.
 * Everything else in it is synthetic: every request, every split of a figure, every reason, and the days of the second
 * period.
 */
public final class PublishedFigures {

    /** First day of the period of S/2023/21, the Secretary-General's report of January 2023. */
    public static final LocalDate FROM_OCTOBER_2022 = LocalDate.of(2022, 10, 4);

    /** Last day of the period of S/2023/21. */
    public static final LocalDate TO_DECEMBER_2022 = LocalDate.of(2022, 12, 29);

    /** Denied and unanswered together: S/2023/21, and the statement of the United States of 27 January 2023. */
    public static final int DENIED_OR_UNANSWERED_IN_2022 = 237;

    /** First day of the period of S/2023/236. Our choice: the press does not give the days. */
    public static final LocalDate FROM_JANUARY_2023 = LocalDate.of(2023, 1, 1);

    /** Last day of the period of S/2023/236. Our choice as well. */
    public static final LocalDate TO_MARCH_2023 = LocalDate.of(2023, 3, 26);

    /**
     * Requests made: S/2023/236 of 30 March 2023, as quoted in the Malian press. The same source holds for all figures
     * below.
     */
    public static final int SENT_IN_2023 = 1_231;

    public static final int DENIED_IN_2023 = 297;

    /** Denied, as a percentage of the requests made. */
    public static final String DENIED_RATE_IN_2023 = "24.1";

    /** Surveillance drones among the denied requests. */
    public static final int DENIED_DRONES_IN_2023 = 238;

    /** Denied requests by sector. The three sectors add up to all denied requests. */
    public static final int DENIED_EAST_IN_2023 = 245;

    public static final int DENIED_CENTRE_IN_2023 = 2;

    public static final int DENIED_WEST_IN_2023 = 50;

    private PublishedFigures() {}
}
