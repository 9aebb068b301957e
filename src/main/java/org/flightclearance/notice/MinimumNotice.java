package org.flightclearance.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** The least notice that an authority requires. As it is sent in, either part may be missing. */
@Embeddable
public record MinimumNotice(
        @Nullable @Column(name = "minimum_notice") Integer value,
        @Nullable @Enumerated(EnumType.STRING) @Column(name = "minimum_notice_unit") NoticeUnit unit) {

    public static MinimumNotice hours(int hours) {
        return new MinimumNotice(hours, NoticeUnit.HOURS);
    }

    public static MinimumNotice workingDays(int days) {
        return new MinimumNotice(days, NoticeUnit.WORKING_DAYS);
    }

    /** The hours; null if working days are counted. */
    public @Nullable Integer asHours() {
        return unit == NoticeUnit.HOURS ? value : null;
    }

    /** The working days; null if hours are counted. */
    public @Nullable Integer asWorkingDays() {
        return unit == NoticeUnit.WORKING_DAYS ? value : null;
    }
}
