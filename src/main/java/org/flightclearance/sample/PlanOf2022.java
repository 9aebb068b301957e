package org.flightclearance.sample;

import java.util.List;

/**
 * The quotas of the last quarter of 2022. The days of S/2023/21 add up to the {@link PublishedFigures}; a few days
 * before and after belong to the calendar quarter only. The split over sectors, classes and endings is made up. No
 * drone is approved, because drone flights were suspended.
 */
final class PlanOf2022 {

    private static final String NOTHING = "";

    /** The first days of the calendar quarter, before the period of the report. */
    private static final Season OPENING_OF_OCTOBER = Season.of(
            "2022-10-01",
            "2022-10-03",
            """
            sector class       approved denied unanswered withdrawn
            East   UAV                0      2          1         0
            East   ROTARY_WING        4      1          1         1
            Centre ROTARY_WING        5      1          0         0
            West   ROTARY_WING        4      1          1         0
            Bamako FIXED_WING         7      0          0         1
            """,
            """
            sector class       unsent notified blocked
            Centre ROTARY_WING      0        1       0
            """,
            NOTHING,
            NOTHING);

    /** The period of S/2023/21: 1,050 sent, 150 denied and 87 unanswered, together 237. */
    private static final Season REPORT_OF_JANUARY_2023 = Season.of(
            "2022-10-04",
            "2022-12-29",
            """
            sector class       approved denied unanswered withdrawn
            East   UAV                0     74         24         7
            East   ROTARY_WING      105     22         14         9
            East   FIXED_WING        71      8          6         5
            Centre UAV                0     10          4         2
            Centre ROTARY_WING      117      6          9         8
            Centre FIXED_WING        67      3          5         5
            West   UAV                0      8          3         1
            West   ROTARY_WING       88      9          7         6
            West   FIXED_WING        49      4          4         3
            North  UAV                0      2          1         0
            North  ROTARY_WING       79      2          4         5
            North  FIXED_WING        49      1          2         3
            Bamako ROTARY_WING       17      0          1         2
            Bamako FIXED_WING       110      1          3         5
            """,
            """
            sector class       unsent notified blocked
            East   ROTARY_WING      4       11       1
            Centre ROTARY_WING      3       14       0
            West   ROTARY_WING      2        5       0
            North  ROTARY_WING      2        6       0
            Bamako FIXED_WING       3        2       0
            """,
            """
            turn              class       requests
            SHORT_NOTICE      ROTARY_WING       16
            SHORT_NOTICE      FIXED_WING         8
            AMENDED_IN_PLACE  ROTARY_WING        9
            AMENDED_IN_PLACE  FIXED_WING         6
            NOT_FLOWN         ROTARY_WING       12
            NOT_FLOWN         FIXED_WING         7
            APPROVED_TOO_LATE ROTARY_WING        5
            APPROVED_TOO_LATE FIXED_WING         3
            REVOKED           ROTARY_WING        2
            REVOKED           FIXED_WING         1
            LATER_GRANTED     ROTARY_WING        2
            LATER_GRANTED     FIXED_WING         1
            LATE_NO           UAV                5
            LATE_NO           ROTARY_WING        3
            LATE_YES          ROTARY_WING        5
            LATE_YES          FIXED_WING         3
            """,
            """
            link    sector class       first      second   flights
            REPEATS East   UAV         DENIED     DENIED        16
            REPEATS East   UAV         UNANSWERED DENIED         5
            REPEATS East   ROTARY_WING DENIED     APPROVED       5
            REPEATS Centre ROTARY_WING UNANSWERED APPROVED       3
            REPEATS West   FIXED_WING  DENIED     DENIED         1
            AMENDS  East   ROTARY_WING WITHDRAWN  APPROVED       3
            AMENDS  Centre FIXED_WING  WITHDRAWN  APPROVED       2
            AMENDS  West   ROTARY_WING WITHDRAWN  DENIED         1
            AMENDS  East   UAV         WITHDRAWN  DENIED         2
            AMENDS  North  ROTARY_WING APPROVED   APPROVED       2
            """);

    /** The last days of the calendar quarter, after the period of the report. */
    private static final Season CLOSE_OF_DECEMBER = Season.of(
            "2022-12-30",
            "2022-12-31",
            """
            sector class       approved denied unanswered withdrawn
            East   UAV                0      3          1         0
            East   ROTARY_WING        3      1          0         1
            Centre FIXED_WING         4      0          0         0
            North  ROTARY_WING        3      0          1         0
            Bamako FIXED_WING         4      0          0         0
            """,
            """
            sector class       unsent notified blocked
            East   ROTARY_WING      0        1       0
            """,
            NOTHING,
            NOTHING);

    static final List<Season> SEASONS = List.of(OPENING_OF_OCTOBER, REPORT_OF_JANUARY_2023, CLOSE_OF_DECEMBER);

    private PlanOf2022() {}
}
