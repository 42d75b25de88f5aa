package fi.neuvottelu.rows;

import fi.neuvottelu.words.TextPair;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads each row as a record: the column {@code window_start} is its component {@code windowStart}.
 *
 * <p>A pair of texts has a column for each language: {@code place} and {@code place_sv}.
 *
 * <p>Spring's own mapper asks for the column {@code windowStart} first, row by row, and is told by an exception that
 * there is none; H2 writes each of them to the disk. That cost more than the reading itself.
 */
public final class Row<T extends Record> implements RowMapper<T> {
    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
    private static final ClassValue<Row<?>> KNOWN = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected Row<?> computeValue(Class<?> type) {
            return new Row(type);
        }
    };

    private final Constructor<T> constructor;
    private final String[] columns;
    private final TypeDescriptor[] types;

    private Row(Class<T> type) {
        var components = type.getRecordComponents();
        this.constructor = BeanUtils.getResolvableConstructor(type);
        this.columns = Stream.of(components)
                .map(RecordComponent::getName)
                .map(JdbcUtils::convertPropertyNameToUnderscoreName)
                .toArray(String[]::new);
        this.types = IntStream.range(0, components.length)
                .mapToObj(n -> new TypeDescriptor(new MethodParameter(constructor, n)))
                .toArray(TypeDescriptor[]::new);
    }

    /** @throws SQLException when a row is read that has no column for one of the components */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Row<T> of(Class<T> type) {
        return (Row<T>) KNOWN.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = types[i].getType() == TextPair.class ? pair(row, columns[i]) : value(row, columns[i], types[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static TextPair pair(ResultSet row, String column) throws SQLException {
        return new TextPair(row.getString(column), row.getString(column + "_sv"));
    }

    private static @Nullable Object value(ResultSet row, String column, TypeDescriptor type) throws SQLException {
        var value = value(row, row.findColumn(column), type.getType());
        return type.getObjectType().isInstance(value)
                ? value
                : CONVERSION.convert(value, TypeDescriptor.forObject(value), type);
    }

    /** Asks only for what both drivers give: neither gives our own types, and only H2 an instant. */
    private static @Nullable Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            return row.getObject(column, OffsetDateTime.class);
        }
        return BeanUtils.isSimpleValueType(type) && !type.isEnum() || type == byte[].class
                ? JdbcUtils.getResultSetValue(row, column, type)
                : JdbcUtils.getResultSetValue(row, column);
    }
}
