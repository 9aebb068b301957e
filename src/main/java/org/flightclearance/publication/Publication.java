package org.flightclearance.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;

/** A published report: who published it, when, with which statement, and its files. It is never changed. */
@Entity
@Immutable
public class Publication {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Mission mission;

    private String title;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private ZoneId timeZone;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private int definition;
    private LocalDate answersEnteredUntil;
    private int revision;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Publication revises;

    private Instant publishedAt;
    private String publishedBy;

    @OneToMany(mappedBy = "publication", fetch = FetchType.EAGER)
    @OrderBy("name")
    private List<PublishedFile> files = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    /** @param revised the publication that this one replaces; null: it is the first */
    @SuppressWarnings("NullAway.Init")
    Publication(
            Mission mission,
            String title,
            ReportPeriod period,
            Basis basis,
            LocalDate answersEnteredUntil,
            @Nullable Publication revised,
            Instant at,
            String by) {
        this.mission = mission;
        this.title = title;
        this.firstDay = period.from();
        this.lastDay = period.to();
        this.timeZone = period.zone();
        this.basis = basis;
        this.definition = DenialReport.DEFINITION;
        this.answersEnteredUntil = answersEnteredUntil;
        this.revision = revised == null ? 0 : revised.revision() + 1;
        this.revises = revised;
        this.publishedAt = at;
        this.publishedBy = by;
    }

    void add(PublishedFile file) {
        files.add(file);
    }

    public UUID id() {
        return id;
    }

    public Mission mission() {
        return mission;
    }

    public String title() {
        return title;
    }

    /** The days of the report, in the zone that the mission had when it was published. */
    public ReportPeriod period() {
        return new ReportPeriod(firstDay, lastDay, timeZone);
    }

    public Basis basis() {
        return basis;
    }

    public int definition() {
        return definition;
    }

    /** Last day, inclusive, for which the publisher stated that all answers received were entered. */
    public LocalDate answersEnteredUntil() {
        return answersEnteredUntil;
    }

    /** 0 for the first, then 1, 2, … */
    public int revision() {
        return revision;
    }

    public @Nullable Publication revises() {
        return revises;
    }

    /** When it was published, UTC. The report is as of this instant. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }

    /** The document, from which all other files can be computed. */
    public PublishedFile document() {
        return file(PublishedFiles.DOCUMENT).orElseThrow();
    }

    /** The files beside the document, by name. */
    public List<PublishedFile> files() {
        return files.stream()
                .filter(file -> !file.name().equals(PublishedFiles.DOCUMENT))
                .toList();
    }

    public Optional<PublishedFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
