package org.flightclearance.api.wire;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Place;
import org.flightclearance.mission.AuthorityProfile;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.SectorProfile;
import org.flightclearance.mission.WeekendDays;

/** JSON names and forms of domain values: snake_case, enums in lower case, a place as its code. */
@Singleton
class WireNames implements ObjectMapperCustomizer {

    /** Runs last, or the framework's deserializer of instants would take precedence over ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        caseInsensitiveEnums(mapper);
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
        mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
        mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
        mapper.configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
        mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        mapper.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.configOverride(Set.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.addMixIn(Aircraft.class, AircraftOnTheWire.class);
        mapper.addMixIn(MissionProfile.class, MissionOnTheWire.class);
        var module = new SimpleModule("wire names");
        module.addSerializer(new LowerCase());
        module.addSerializer(new PlaceAsCode());
        module.addSerializer(new AuthorityAsName());
        module.addSerializer(new SectorAsName());
        module.addSerializer(new WeekendAsDays());
        Scalars.addTo(module);
        mapper.registerModule(module);
        mapper.addHandler(new FaultsOfReading());
    }

    // The replacement is a builder, which a customizer has no access to
    @SuppressWarnings("deprecation")
    private static void caseInsensitiveEnums(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS, true);
    }

    /** Sectors are names wherever they are named. Their French names stand beside them, and are read with the sectors only. */
    @JsonIgnoreProperties(value = "sectors_fr", allowGetters = true)
    private interface MissionOnTheWire {
        @JsonProperty("sectors_fr")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> frenchSectors();
    }

    /** The JSON name is {@code class}, which Java does not allow for a record component. */
    private interface AircraftOnTheWire {
        @JsonProperty("class")
        AircraftClass aircraftClass();
    }

    @SuppressWarnings("rawtypes")
    private static final class LowerCase extends StdSerializer<Enum> {

        private static final long serialVersionUID = 1L;

        LowerCase() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static final class AuthorityAsName extends StdSerializer<AuthorityProfile> {

        private static final long serialVersionUID = 1L;

        AuthorityAsName() {
            super(AuthorityProfile.class);
        }

        @Override
        public void serialize(AuthorityProfile authority, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            if (authority.hasOnlyName()) {
                out.writeString(authority.name());
                return;
            }
            out.writeStartObject();
            out.writeStringField("name", authority.name());
            out.writeStringField("name_fr", authority.nameFr());
            provider.defaultSerializeField("weekend", authority.weekend(), out);
            out.writeStringField("usual_channel", authority.usualChannel());
            var purposes = authority.defaultFor();
            provider.defaultSerializeField("default_for", purposes == null ? List.of() : purposes, out);
            out.writeEndObject();
        }
    }

    private static final class SectorAsName extends StdSerializer<SectorProfile> {

        private static final long serialVersionUID = 1L;

        SectorAsName() {
            super(SectorProfile.class);
        }

        @Override
        public void serialize(SectorProfile sector, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(sector.name());
        }
    }

    private static final class WeekendAsDays extends StdSerializer<WeekendDays> {

        private static final long serialVersionUID = 1L;

        WeekendAsDays() {
            super(WeekendDays.class);
        }

        @Override
        public void serialize(WeekendDays weekend, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (weekend.day() != null) {
                out.writeString(weekend.day());
                return;
            }
            out.writeStartObject();
            provider.defaultSerializeField("days", weekend.days(), out);
            provider.defaultSerializeField("from", weekend.from(), out);
            provider.defaultSerializeField("to", weekend.to(), out);
            out.writeEndObject();
        }
    }

    private static final class PlaceAsCode extends StdSerializer<Place> {

        private static final long serialVersionUID = 1L;

        PlaceAsCode() {
            super(Place.class);
        }

        @Override
        public void serialize(Place place, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (place.code() != null) {
                out.writeString(place.code());
                return;
            }
            out.writeStartObject();
            out.writeStringField("name", place.name());
            provider.defaultSerializeField("latitude", place.latitude(), out);
            provider.defaultSerializeField("longitude", place.longitude(), out);
            out.writeEndObject();
        }
    }
}
