package fi.neuvottelu.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The words by which rows are found. A word that stays keeps its row. */
@Component
class FoundWords {
    static final int OF_A_NAME = 3;
    static final int OF_A_TEXT = 1;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    FoundWords(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** @param now read only when nobody else writes the words of the same row: a later writer must see what an earlier one saw */
    void write(FoundKind kind, long row, Supplier<Optional<Findable>> now, WordForms forms) {
        var there = jdbc.sql("select id from findable where kind = ? and row_id = ? order by id for update")
                .params(kind.name(), row)
                .query(Long.class)
                .list();
        var found = now.get();
        // Two nodes that met it for the first time in the same moment made two.
        there.stream().skip(found.isPresent() ? 1 : 0).forEach(this::forget);
        found.ifPresent(
                one -> words(there.isEmpty() ? made(kind, row, one) : changed(there.get(0), one), weights(one, forms)));
    }

    private void forget(long findable) {
        jdbc.sql("delete from found_word where findable_id = ?").param(findable).update();
        jdbc.sql("delete from findable where id = ?").param(findable).update();
    }

    private long made(FoundKind kind, long row, Findable one) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into findable (kind, row_id, host, round_id, session_id, party, happened_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(kind.name(), row, one.host().value(), one.round(), one.session(), party(one), one.on())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    private long changed(long findable, Findable one) {
        jdbc.sql("""
                        update findable set host = ?, round_id = ?, session_id = ?, party = ?, happened_on = ?
                        where id = ?""")
                .params(one.host().value(), one.round(), one.session(), party(one), one.on(), findable)
                .update();
        return findable;
    }

    private static @Nullable String party(Findable one) {
        return one.party() == null ? null : one.party().value();
    }

    private void words(long findable, Map<String, Integer> wanted) {
        var there = new HashMap<String, Integer>();
        jdbc.sql("select stem, weight from found_word where findable_id = ?")
                .param(findable)
                .query((row, n) -> there.put(row.getString("stem"), row.getInt("weight")))
                .list();
        var gone = new ArrayList<Object[]>();
        there.forEach((stem, weight) -> {
            if (!weight.equals(wanted.get(stem))) {
                gone.add(new Object[] {findable, stem});
            }
        });
        var added = new ArrayList<Object[]>();
        wanted.forEach((stem, weight) -> {
            if (!weight.equals(there.get(stem))) {
                added.add(new Object[] {findable, stem, weight});
            }
        });
        many.batchUpdate("delete from found_word where findable_id = ? and stem = ?", gone);
        many.batchUpdate("insert into found_word (findable_id, stem, weight) values (?, ?, ?)", added);
    }

    private static Map<String, Integer> weights(Findable one, WordForms forms) {
        var weights = new HashMap<String, Integer>();
        Stream.concat(Findable.given(one.title().fi(), one.title().sv()).stream(), one.names().stream())
                .flatMap(text -> stems(text, forms))
                .forEach(stem -> weights.put(stem, OF_A_NAME));
        one.texts().stream().flatMap(text -> stems(text, forms)).forEach(stem -> weights.putIfAbsent(stem, OF_A_TEXT));
        return weights;
    }

    private static Stream<String> stems(String text, WordForms forms) {
        return forms.in(text).stream().map(WordForms.Found::stems).flatMap(Set::stream);
    }
}
