package org.flightclearance.web;

import java.util.Locale;

/** How far a change of the rules or of the calendar has come: only confirmed it is made. */
enum Stage {
    /** What it would do is to be shown. */
    PREVIEW,
    /** It is put into force. */
    CONFIRM,
    /** It is to be typed anew, or not made at all. */
    BACK;

    /** By the button that was pressed; none, as by the enter key, only shows what the change would do. */
    static Stage of(Typed typed) {
        var pressed = typed.text(ChangePreview.ACTION);
        for (var stage : values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(pressed)) {
                return stage;
            }
        }
        return PREVIEW;
    }
}
