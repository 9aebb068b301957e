package org.flightclearance.web.rules;

import java.util.Locale;

import org.flightclearance.web.form.PostedFields;

/** The step of a change of the rules or the calendar. Only a confirmed change is made. */
enum ChangeStage {
    /** Show the preview. */
    PREVIEW,
    /** Make the change. */
    CONFIRM,
    /** Go back to the form. */
    BACK;

    /** The stage by the pressed button. Without one, for example after the Enter key, only the preview. */
    static ChangeStage of(PostedFields posted) {
        var pressed = posted.text(ChangePreview.ACTION);
        for (var stage : values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(pressed)) {
                return stage;
            }
        }
        return PREVIEW;
    }
}
