package org.flightclearance.exchange.flightplan;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The flight plans of the corpus with random changes: each is read or refused, in less than a second. What is read is
 * written again or refused.
 */
class FlightPlanFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 4444);
    private static final int TEXTS = Integer.getInteger("fuzz.calls", 500);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final List<String> PIECES = List.of(
            "-",
            "(",
            ")",
            "/",
            " ",
            "\n",
            "\r\n",
            "0",
            "9999",
            "ZZZZ",
            "AFIL",
            "(FPL-",
            "(CHG-",
            "NNNN",
            "DOF/",
            "DOF/000000",
            "DOF/991231",
            "RMK/",
            "TYP/",
            "DEP/",
            "DEST/1650N00231W",
            "STS/MEDEVAC",
            "-18/",
            "-22/",
            "É",
            "\u0000",
            "\ud83d\ude81",
            "\u2013",
            "\u00a0",
            "ſ",
            "ı",
            "FPL 8/VN 9/MI8/M",
            "\t",
            "9060N18160W");

    private final Random random = new Random(SEED);
    private int read;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void no_text_fails_otherwise_than_by_a_refusal_and_none_takes_a_second() throws IOException {
        var shapes = FlightPlanShapesTest.shapes();
        for (int i = 0; i < TEXTS; i++) {
            var text = shapes.get(random.nextInt(shapes.size())).text();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                text = changed(text, shapes.get(random.nextInt(shapes.size())).text());
            }
            var time = time(text);
            // A busy machine may slow one reading down
            assertThat(time.compareTo(SECOND) < 0 ? time : time(text)).as(text).isLessThan(SECOND);
        }
        assertThat(read).isGreaterThan(TEXTS / 50);
    }

    @Test
    void a_text_of_one_sign_is_refused_at_once() {
        for (var sign : PIECES) {
            var text = sign.repeat(FlightPlan.LONGEST / sign.length());
            assertThat(time(text)).as(sign).isLessThan(SECOND);
            assertThat(time("(FPL-" + text.substring(10) + ")")).as(sign).isLessThan(SECOND);
            assertThat(time("(FPL-A-V-MI8/M-S/C-GABS0600-N0120VFR " + text.substring(200) + "-GAGO0100-0)"))
                    .as(sign)
                    .isLessThan(SECOND);
        }
    }

    private Duration time(String text) {
        long began = System.nanoTime();
        try {
            var filing = FlightPlan.read(text, FlightPlanShapesTest.NOW).filing();
            read++;
            if (filing.legs().get(0).eta() != null) {
                FlightPlanText.of(
                        filing,
                        IntStream.rangeClosed(1, filing.legs().size()).boxed().toList(),
                        code -> Optional.empty());
            }
        } catch (Refused refused) {
            assertThat(refused.faults()).as(text).isNotEmpty();
        } catch (RuntimeException | Error failure) {
            throw new AssertionError(text, failure);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String changed(String text, String other) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
            case 2 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
            case 3 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(to);
            case 4 -> text.substring(0, at) + text.substring(at, to).repeat(2) + text.substring(to);
            default -> text.substring(0, at) + other.substring(random.nextInt(other.length() + 1));
        };
    }
}
