package org.flightclearance.web.frame;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.AuthorityNames;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeUnit;
import org.flightclearance.notice.feast.HostCountry;
import org.flightclearance.permit.PermitKind;
import org.flightclearance.report.Basis;
import org.flightclearance.request.Channel;
import org.flightclearance.request.Status;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.search.ConflictFilter;
import org.flightclearance.restriction.RestrictionKind;

/** The options of the form fields, in one language. */
public record Choices(Wording wording) {

    /** One option: the value that the browser sends and the text that the user reads. */
    public record Choice(String value, String words) {}

    public List<Choice> purposes() {
        return of(Purpose.values());
    }

    public List<Choice> aircraftClasses() {
        return of(AircraftClass.values());
    }

    public List<Choice> bases() {
        return Stream.of(Basis.values())
                .map(basis -> basis.name().toLowerCase(Locale.ROOT))
                .map(basis -> new Choice(basis, wording.text("report.basis." + basis)))
                .toList();
    }

    public List<Choice> restrictionKinds() {
        return of(RestrictionKind.values());
    }

    public List<Choice> permitKinds() {
        return of(PermitKind.values());
    }

    public List<Choice> clearances() {
        return of(Clearance.values());
    }

    public List<Choice> daysOfTheWeek() {
        return of(DayOfWeek.values());
    }

    public List<Choice> hostCountries() {
        return of(HostCountry.values());
    }

    public List<Choice> noticeUnits() {
        return of(NoticeUnit.values());
    }

    public List<Choice> channels() {
        return of(Channel.values());
    }

    public List<Choice> outcomes() {
        return of(Outcome.values());
    }

    public List<Choice> denialReasons() {
        return of(DenialReason.values());
    }

    public List<Choice> gateOutcomes() {
        return of(GateOutcome.values());
    }

    public List<Choice> flightOutcomes() {
        return of(FlightOutcome.values());
    }

    public List<Choice> flightCauses() {
        return of(FlightCause.values());
    }

    public List<Choice> withdrawalReasons() {
        return of(WithdrawalReason.values());
    }

    public List<Choice> statuses() {
        return of(Status.values());
    }

    /** Whether a restriction affects the requests of a list, and which kind. */
    public List<Choice> conflicts() {
        return of(ConflictFilter.values());
    }

    /** The languages, each with its own name for itself. */
    public List<Choice> languages() {
        return Stream.of(Language.values())
                .map(language -> new Choice(language.code(), wording.text("language." + language.code())))
                .toList();
    }

    /** Options whose text is their value, such as codes of missions. */
    public List<Choice> names(Collection<String> names) {
        return names.stream().map(name -> new Choice(name, name)).toList();
    }

    /** A form that was posted without a choice has none to add. */
    private static Stream<String> with(Collection<String> names, Collection<String> recorded) {
        return Stream.concat(names.stream(), recorded.stream().filter(name -> !name.isBlank()))
                .distinct();
    }

    /**
     * The sectors of a mission.
     *
     * @param recorded those that are recorded already; they may have left the list of the mission
     */
    public List<Choice> sectors(Mission mission, Collection<String> recorded) {
        return with(mission.sectors(), recorded)
                .map(name -> new Choice(name, wording.name(mission.sectorNamed(name))))
                .toList();
    }

    /**
     * The authorities of missions.
     *
     * @param recorded those that are recorded already; they may have left the lists of the missions
     */
    public List<Choice> authorities(Collection<Mission> missions, Collection<String> recorded) {
        var words = new LinkedHashMap<String, String>();
        missions.forEach(mission -> mission.authorities()
                .forEach(name -> words.putIfAbsent(name, wording.name(AuthorityNames.named(mission, name)))));
        recorded.stream().filter(name -> !name.isBlank()).forEach(name -> words.putIfAbsent(name, name));
        return words.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Choice> of(Enum<?>... values) {
        return Stream.of(values)
                .map(value -> new Choice(value.name().toLowerCase(Locale.ROOT), wording.word(value)))
                .toList();
    }
}
