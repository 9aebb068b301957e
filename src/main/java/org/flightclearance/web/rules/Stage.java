package org.flightclearance.web.rules;

import java.util.Locale;

import org.flightclearance.web.form.PostedFields;

/** The step of a change of the rules or the calendar. Only a confirmed change is made. */
enum Stage {
    /** Show the preview. */
    PREVIEW,
    /** Make the change. */
    CONFIRM,
    /** Go back to the form. */
    BACK;

    /** From the pressed button; without one, as with the Enter key, only the preview. */
    static Stage of(PostedFields typed) {
        var pressed = typed.text(ChangePreview.ACTION);
        for (var stage : values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(pressed)) {
                return stage;
            }
        }
        return PREVIEW;
    }
}
