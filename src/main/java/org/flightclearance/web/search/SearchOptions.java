package org.flightclearance.web.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.mission.Mission;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.frame.Choices.Choice;
import org.flightclearance.web.frame.Frame;

/** The options of the search form that are not the same for every user. */
public record SearchOptions(
        List<Choice> missions, List<Choice> sectors, List<Choice> authorities, List<Choice> sorts, List<Choice> sizes) {

    /** @param visible the missions that the user may read */
    static SearchOptions of(Frame frame, Form form, Collection<Mission> visible) {
        var choices = frame.choices();
        return new SearchOptions(
                choices.names(visible.stream().map(Mission::code).toList()),
                choices.names(
                        visible.stream()
                                .flatMap(mission ->
                                        Stream.concat(mission.sectors().stream(), mission.formerSectors().stream()))
                                .distinct()
                                .toList(),
                        chosen(form, "sector")),
                choices.names(
                        visible.stream()
                                .flatMap(mission -> mission.authorities().stream())
                                .distinct()
                                .toList(),
                        chosen(form, "authority")),
                SearchParameters.SORTS.stream()
                        .map(sort -> new Choice(sort, frame.say("requests.sort." + sort)))
                        .toList(),
                choices.names(
                        SearchParameters.SIZES.stream().map(String::valueOf).toList()));
    }

    private static List<String> chosen(Form form, String name) {
        return form.value(name).isEmpty() || form.isWrong(name) ? List.of() : List.of(form.value(name));
    }
}
