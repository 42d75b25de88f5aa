package fi.neuvottelu.search;

import fi.neuvottelu.rows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what has every word that was asked for. What has them in its title or names stands first, then what is newer; how often a
 * word stands somewhere counts for nothing.
 */
@Component
class Searching {
    static final int ON_A_PAGE = 20;

    private final JdbcClient jdbc;
    private final WhoFinds who;
    private final WordsOfRows rows;

    Searching(JdbcClient jdbc, WhoFinds who, WordsOfRows rows) {
        this.jdbc = jdbc;
        this.who = who;
        this.rows = rows;
    }

    /** @param total how many there are on all pages */
    record Found(FoundKind kind, long rowId, long total) {}

    /**
     * Something that was found, as it stands now.
     *
     * @param row its id in its capability
     */
    record Hit(FoundKind kind, long row, Findable findable) {}

    /** @param total on all pages; 0 beyond the last */
    record Hits(List<Hit> hits, long total) {}

    Hits find(Asked asked) {
        if (!asked.looks()) {
            return new Hits(List.of(), 0);
        }
        var stems = new ArrayList<String>();
        var words = new ArrayList<Integer>();
        for (var word = 0; word < asked.words().size(); word++) {
            for (var stem : asked.words().get(word)) {
                stems.add(stem);
                words.add(word);
            }
        }
        var found = jdbc.sql("""
                        select f.kind, f.row_id, count(*) over () as total
                        from (
                            select findable_id, sum(weight) as weight from (
                                select w.findable_id, q.word, max(w.weight) as weight
                                from unnest(cast(:stems as varchar array), cast(:words as integer array)) as q(stem, word)
                                join found_word w on w.stem = q.stem
                                group by w.findable_id, q.word) as of_a_word
                            group by findable_id having count(*) = :all) as hit
                        join findable f on f.id = hit.findable_id
                        where %s
                        order by hit.weight desc, f.happened_on desc, f.id desc
                        offset :before rows fetch next :many rows only""".formatted(condition(asked)))
                .params(who.parameters())
                .param("stems", stems.toArray(String[]::new))
                .param("words", words.toArray(Integer[]::new))
                .param("all", asked.words().size())
                .param("year", firstDay(asked.year()))
                .param("yearAfter", firstDay(asked.year() == null ? null : asked.year() + 1))
                .param("host", asked.host())
                .param("kinds", kinds(asked.kind()))
                .param("before", (asked.page() - 1) * ON_A_PAGE)
                .param("many", ON_A_PAGE)
                .query(Row.of(Found.class))
                .list();
        return new Hits(
                found.stream().flatMap(one -> hit(one).stream()).toList(),
                found.stream().findFirst().map(Found::total).orElse(0L));
    }

    private static String condition(Asked asked) {
        return WhoFinds.CONDITION
                + (asked.year() == null ? "" : " and f.happened_on >= :year and f.happened_on < :yearAfter")
                + (asked.host() == null ? "" : " and f.host = :host")
                + (asked.kind() == null ? "" : " and f.kind = any(:kinds)");
    }

    private static @Nullable LocalDate firstDay(@Nullable Integer year) {
        return year == null ? null : LocalDate.of(year, 1, 1);
    }

    private static String[] kinds(FoundKind.@Nullable What what) {
        return Stream.of(FoundKind.values())
                .filter(kind -> kind.what() == what)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private Optional<Hit> hit(Found found) {
        return rows.find(found.kind(), found.rowId()).map(one -> new Hit(found.kind(), found.rowId(), one));
    }
}
