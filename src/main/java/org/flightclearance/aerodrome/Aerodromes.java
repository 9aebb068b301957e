package org.flightclearance.aerodrome;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.language.FoldedText;
import org.flightclearance.refusal.Refused;

/** The stored aerodromes. */
@ApplicationScoped
public class Aerodromes implements PanacheRepositoryBase<Aerodrome, UUID> {

    private static final String BY_CODE = " order by code";
    private static final String NAMED_LIKE =
            "foldedName like ?1 escape '!' or foldedName like ?2 escape '!' or foldedName like ?3 escape '!'"
                    + " order by foldedName, code";
    private static final String LIKE =
            "code > ?1 and (code like ?2 escape '!' or foldedName like ?3 escape '!')" + BY_CODE;

    /** What may stand before a word of a name. */
    private static final List<String> WORD_BEGINNINGS = List.of("", "% ", "%-", "%/", "%(");

    public Optional<Aerodrome> coded(String code) {
        var wanted = code.toUpperCase(Locale.ROOT);
        // Skips the query for text that cannot be stored; PostgreSQL rejects some characters
        return Place.isRecordedCode(wanted) ? find("code", wanted).firstResultOptional() : Optional.empty();
    }

    /** @throws Refused as not found */
    public Aerodrome of(String code) {
        return coded(code).orElseThrow(Refused::notFound);
    }

    /** The aerodromes with these codes. Unknown codes are left out. */
    public List<Aerodrome> coded(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }

    /** Positions by code. Unknown codes are left out. */
    public Map<String, Position> positions(Collection<String> codes) {
        return coded(codes).stream().collect(Collectors.toMap(Aerodrome::code, Aerodrome::position));
    }

    /** The positions of all aerodromes. */
    public List<Position> positions() {
        return getEntityManager()
                .createQuery("select position from Aerodrome", Position.class)
                .getResultList();
    }

    /** Names by code. Unknown codes are left out. */
    public Map<String, String> names(Collection<String> codes) {
        return coded(codes).stream().collect(Collectors.toMap(Aerodrome::code, Aerodrome::name));
    }

    /** The aerodromes with exactly this name, ignoring case and accents. */
    public List<Aerodrome> named(String name, int most) {
        return find("foldedName", FoldedText.of(name)).page(0, most).list();
    }

    /** The aerodromes with exactly one of these names, ignoring case and accents. */
    public List<Aerodrome> named(Collection<String> names) {
        var folded = names.stream().map(FoldedText::of).distinct().toList();
        return folded.isEmpty() ? List.of() : list("foldedName in ?1", folded);
    }

    /** The aerodromes of whose name a word begins with the text, ignoring case and accents, by name. */
    public List<Aerodrome> namedLike(String beginning, int most) {
        var words = escaped(FoldedText.of(beginning)) + "%";
        return find(NAMED_LIKE, words, "% " + words, "%-" + words).page(0, most).list();
    }

    /** The first aerodromes, sorted by code. */
    public List<Aerodrome> first(int most) {
        return find("from Aerodrome" + BY_CODE).page(0, most).list();
    }

    /**
     * One page of the aerodromes whose code begins with the text, or whose name contains it.
     *
     * @param q text to look for; null: all aerodromes
     * @param after last code of the previous page; null: the first page
     */
    public AerodromePage page(@Nullable String q, @Nullable String after, int limit) {
        var wanted = Objects.requireNonNullElse(q, "").strip();
        var rows = find(
                        LIKE,
                        Objects.requireNonNullElse(after, ""),
                        escaped(wanted.toUpperCase(Locale.ROOT)) + "%",
                        "%" + escaped(FoldedText.of(wanted)) + "%")
                .range(0, limit)
                .list();
        if (rows.size() <= limit) {
            return new AerodromePage(rows, null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new AerodromePage(items, items.get(limit - 1).code());
    }

    /**
     * The codes of the aerodromes that have the text at the beginning of a word of their name.
     *
     * @param text as {@link FoldedText} gives it
     * @param most if more aerodromes have it, the list is empty
     */
    public List<String> codesNamed(String text, int most) {
        var begins = escaped(text) + "%";
        var query = "select code from Aerodrome where "
                + WORD_BEGINNINGS.stream()
                        .map(before -> "foldedName like '" + before + "' || :text escape '!'")
                        .collect(Collectors.joining(" or "));
        var codes = getEntityManager()
                .createQuery(query, String.class)
                .setParameter("text", begins)
                .setMaxResults(most + 1)
                .getResultList();
        return codes.size() > most ? List.of() : codes;
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
