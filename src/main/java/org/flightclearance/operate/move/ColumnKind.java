package org.flightclearance.operate.move;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The types of columns that migrations use, each with the class in which both databases give and take its values. */
enum ColumnKind {
    TEXT(String.class, "character varying", "text", "character"),
    ID(UUID.class, "uuid"),
    INSTANT(OffsetDateTime.class, "timestamp with time zone"),
    LOCAL_TIME(LocalDateTime.class, "timestamp without time zone"),
    DAY(LocalDate.class, "date"),
    TRUTH(Boolean.class, "boolean"),
    NUMBER(Integer.class, "integer", "smallint"),
    LARGE_NUMBER(Long.class, "bigint"),
    FRACTION(Double.class, "double precision"),
    DECIMAL(BigDecimal.class, "numeric"),
    BYTES(byte[].class, "bytea");

    private final Class<?> type;
    private final List<String> names;

    ColumnKind(Class<?> type, String... names) {
        this.type = type;
        this.names = List.of(names);
    }

    /**
     * The kind of a column of PostgreSQL.
     *
     * @param name as its catalogue says it
     * @throws IllegalStateException if a migration has brought a type that is not in this list
     */
    static ColumnKind of(String name) {
        return Stream.of(values())
                .filter(kind -> kind.names.contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the type " + name + " cannot be moved yet"));
    }

    /** @return null where the database has none */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case BYTES -> row.getBytes(column);
            case TEXT -> row.getString(column);
            default -> row.getObject(column, type);
        };
    }

    /** The same bytes for the same value from both databases. */
    byte[] canonical(Object value) {
        return switch (this) {
            case BYTES -> (byte[]) value;
            case INSTANT -> text(((OffsetDateTime) value).toInstant());
            case DECIMAL -> text(((BigDecimal) value).stripTrailingZeros().toPlainString());
            default -> text(value);
        };
    }

    /**
     * The value as PostgreSQL reads it, which is in most cases the same.
     *
     * @param canonical its {@link #canonical} bytes
     */
    byte[] written(Object value, byte[] canonical) {
        return switch (this) {
            case BYTES -> text("\\x" + HexFormat.of().formatHex(canonical));
            // With the zeros at its end
            case DECIMAL -> text(((BigDecimal) value).toPlainString());
            default -> canonical;
        };
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
