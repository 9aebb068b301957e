package org.flightclearance.web.search;

import java.util.Collection;
import java.util.LinkedHashMap;
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
                sectors(frame, form, visible),
                choices.authorities(
                        visible,
                        Stream.concat(
                                        visible.stream().flatMap(mission -> mission.formerAuthorities().stream()),
                                        chosen(form, "authority").stream())
                                .toList()),
                SearchParameters.SORTS.stream()
                        .map(sort -> new Choice(sort, frame.say("requests.sort." + sort)))
                        .toList(),
                choices.names(
                        SearchParameters.SIZES.stream().map(String::valueOf).toList()));
    }

    private static List<Choice> sectors(Frame frame, Form form, Collection<Mission> visible) {
        var words = new LinkedHashMap<String, String>();
        visible.forEach(mission -> frame.choices()
                .sectors(mission, mission.formerSectors())
                .forEach(one -> words.putIfAbsent(one.value(), one.words())));
        chosen(form, "sector").forEach(name -> words.putIfAbsent(name, name));
        return words.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<String> chosen(Form form, String name) {
        return form.value(name).isEmpty() || form.isWrong(name) ? List.of() : List.of(form.value(name));
    }
}
