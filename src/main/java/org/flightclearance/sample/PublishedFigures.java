package org.flightclearance.sample;

import java.time.LocalDate;

/**
 * What was published of MINUSMA's flight requests, and where. The sample adds up to these figures; everything else in
 * it is synthetic: every request, every split of a figure, every reason, and the days of the second period.
 */
public final class PublishedFigures {

    /** First day of the period of S/2023/21, the Secretary-General's report of January 2023. */
    public static final LocalDate FROM_OCTOBER_2022 = LocalDate.of(2022, 10, 4);

    /** Last day of the period of S/2023/21. */
    public static final LocalDate TO_DECEMBER_2022 = LocalDate.of(2022, 12, 29);

    /** Denied or never answered, together: S/2023/21, and the statement of the United States of 27 January 2023. */
    public static final int DENIED_OR_UNANSWERED_IN_2022 = 237;

    /** First day of the period of S/2023/236: a choice, since the press does not give the days. */
    public static final LocalDate FROM_JANUARY_2023 = LocalDate.of(2023, 1, 1);

    /** Last day of the period of S/2023/236: a choice likewise. */
    public static final LocalDate TO_MARCH_2023 = LocalDate.of(2023, 3, 26);

    /** Requests made: S/2023/236 of 30 March 2023, as quoted in the Malian press, like all that follows. */
    public static final int SENT_IN_2023 = 1_231;

    public static final int DENIED_IN_2023 = 297;

    /** Percent of the requests made. */
    public static final String DENIED_RATE_IN_2023 = "24.1";

    /** Of the denied: surveillance drones. */
    public static final int DENIED_DRONES_IN_2023 = 238;

    /** Of the denied: by sector; these three are all of them. */
    public static final int DENIED_EAST_IN_2023 = 245;

    public static final int DENIED_CENTRE_IN_2023 = 2;

    public static final int DENIED_WEST_IN_2023 = 50;

    private PublishedFigures() {}
}
