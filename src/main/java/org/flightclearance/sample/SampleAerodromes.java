package org.flightclearance.sample;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.aerodrome.AerodromeProfile;
import org.flightclearance.aerodrome.AerodromeService;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.security.Actor;

/**
 * The airfields of Mali and of neighbouring countries that the sample uses. They are real and come from public tables.
 */
@ApplicationScoped
class SampleAerodromes {

    static final List<AerodromeProfile> ALL = Table.read(
            """
            code latitude longitude country name
            GABS 12.5335   -7.9499  ML      Bamako-Senou
            GAMB 14.5128   -4.0796  ML      Mopti-Sevare
            GAGO 16.2484   -0.0055  ML      Gao
            GATB 16.7305   -3.0076  ML      Timbuktu
            GAKL 18.433     1.417   ML      Kidal
            GATS 20.2430    0.9773  ML      Tessalit
            GAMK 15.85      2.433   ML      Menaka
            GAAO 15.7       0.5     ML      Ansongo
            GADZ 15.0      -2.917   ML      Douentza
            GAGM 16.3614   -3.5997  ML      Goundam
            GAKY 14.4812  -11.4044  ML      Kayes
            DRRN 13.4815    2.1836  NE      Niamey
            GOBD 14.6711  -17.0669  SN      Dakar-Diass
            DFFD 12.3532   -1.5124  BF      Ouagadougou
            DIAP  5.2614   -3.9263  CI      Abidjan
            """,
            row -> new AerodromeProfile(row[0], row[4], Double.valueOf(row[1]), Double.valueOf(row[2]), row[3]));

    private final Aerodromes aerodromes;
    private final AerodromeService service;

    SampleAerodromes(Aerodromes aerodromes, AerodromeService service) {
        this.aerodromes = aerodromes;
        this.service = service;
    }

    /** Adds the aerodromes that are missing. An administrator's existing entries stay unchanged. */
    void enter(Actor actor, Instant now) {
        var codes = ALL.stream().map(profile -> String.valueOf(profile.code())).toList();
        var known = aerodromes.names(codes).keySet();
        ALL.stream()
                .filter(profile -> !known.contains(profile.code()))
                .forEach(profile -> service.add(actor, now, profile));
    }
}
