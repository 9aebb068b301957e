package org.flightclearance.sample;

import java.util.List;

/**
 * The quotas of the first quarter of 2023. They add up to the {@link PublishedFigures} of S/2023/236. The split over
 * classes and endings is made up. No drone that departs before 17 January, the end of the drone suspension, is
 * approved. Nothing is sent after 26 March.
 */
final class PlanOf2023 {

    private static final String NOTHING = "";

    /** Drones with a departure under the suspension, until 16 January 2023. */
    private static final Season DRONES_UNDER_SUSPENSION = Season.of(
            "2023-01-01",
            "2023-01-12",
            """
            sector class       approved denied unanswered withdrawn
            East   UAV                0     58          3         1
            West   UAV                0      9          1         0
            """,
            NOTHING,
            NOTHING,
            """
            link    sector class       first      second   flights
            REPEATS East   UAV         DENIED     DENIED         4
            """);

    /** Drones after the suspension. Together with those under it, 238 are denied. */
    private static final Season DRONES_AFTER_SUSPENSION = Season.of(
            "2023-01-14",
            "2023-03-26",
            """
            sector class       approved denied unanswered withdrawn
            East   UAV               41    147         15         5
            Centre UAV               24      0          4         2
            West   UAV               10     24          4         2
            North  UAV                9      0          1         0
            """,
            NOTHING,
            """
            turn              class       requests
            LATE_NO           UAV                4
            """,
            """
            link    sector class       first      second   flights
            REPEATS East   UAV         DENIED     DENIED        21
            REPEATS East   UAV         DENIED     APPROVED       4
            REPEATS West   UAV         DENIED     DENIED         3
            AMENDS  East   UAV         WITHDRAWN  DENIED         2
            """);

    /** Helicopters and aeroplanes of S/2023/236. Together with the drones, 1,231 are sent and 297 denied. */
    private static final Season MANNED_FLIGHTS = Season.of(
            "2023-01-01",
            "2023-03-26",
            """
            sector class       approved denied unanswered withdrawn
            East   ROTARY_WING       97     30         14         9
            East   FIXED_WING        79     10          6         5
            Centre ROTARY_WING      112      1          9         8
            Centre FIXED_WING        69      1          5         5
            West   ROTARY_WING       75     12          7         6
            West   FIXED_WING        48      5          4         3
            North  ROTARY_WING       67      0          7         6
            North  FIXED_WING        44      0          3         3
            Bamako ROTARY_WING       18      0          1         2
            Bamako FIXED_WING        91      0          4         5
            """,
            """
            sector class       unsent notified blocked
            East   ROTARY_WING      5       13       1
            Centre ROTARY_WING      3       15       1
            West   ROTARY_WING      2        6       0
            North  ROTARY_WING      1        7       0
            Bamako FIXED_WING       4        3       0
            """,
            """
            turn              class       requests
            SHORT_NOTICE      ROTARY_WING       15
            SHORT_NOTICE      FIXED_WING         9
            AMENDED_IN_PLACE  ROTARY_WING       10
            AMENDED_IN_PLACE  FIXED_WING         7
            NOT_FLOWN         ROTARY_WING       13
            NOT_FLOWN         FIXED_WING         8
            APPROVED_TOO_LATE ROTARY_WING        6
            APPROVED_TOO_LATE FIXED_WING         3
            REVOKED           ROTARY_WING        3
            REVOKED           FIXED_WING         1
            LATER_GRANTED     ROTARY_WING        3
            LATER_GRANTED     FIXED_WING         1
            LATE_NO           ROTARY_WING        4
            LATE_YES          ROTARY_WING        6
            LATE_YES          FIXED_WING         3
            """,
            """
            link    sector class       first      second   flights
            REPEATS East   ROTARY_WING DENIED     APPROVED       6
            REPEATS West   ROTARY_WING DENIED     DENIED         2
            REPEATS Centre ROTARY_WING UNANSWERED APPROVED       3
            REPEATS North  FIXED_WING  UNANSWERED UNANSWERED     1
            AMENDS  East   ROTARY_WING WITHDRAWN  APPROVED       4
            AMENDS  Centre ROTARY_WING WITHDRAWN  APPROVED       3
            AMENDS  West   FIXED_WING  WITHDRAWN  UNANSWERED     1
            AMENDS  Bamako FIXED_WING  WITHDRAWN  APPROVED       2
            AMENDS  East   FIXED_WING  APPROVED   APPROVED       2
            """);

    static final List<Season> SEASONS = List.of(DRONES_UNDER_SUSPENSION, DRONES_AFTER_SUSPENSION, MANNED_FLIGHTS);

    private PlanOf2023() {}
}
