package fi.neuvottelu.sheet;

import fi.neuvottelu.words.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * Which columns a file has, in any order.
 *
 * @param columns the column that each word means, in small letters
 * @param needed columns without which the file says nothing
 * @param wrong what is said of a head that is unknown or stands twice, or of a needed column that is lacking
 */
public record Heads(Map<String, String> columns, Set<String> needed, Function<String, Refusal> wrong) {
    Map<String, Integer> of(CSVRecord fields) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < fields.size(); i++) {
            var head = fields.get(i).strip();
            var column = columns.get(head.toLowerCase(Locale.ROOT));
            if (column == null || places.putIfAbsent(column, i) != null) {
                throw wrong.apply(head);
            }
        }
        needed.stream()
                .filter(column -> !places.containsKey(column))
                .sorted()
                .findFirst()
                .ifPresent(lacking -> {
                    throw wrong.apply(lacking);
                });
        return places;
    }
}
