package fi.neuvottelu.search;

import fi.neuvottelu.rows.Row;
import fi.neuvottelu.rows.Turn;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that were there before their words get them when the application starts: once, a few at a time, by one node at a time. */
@Component
class AdoptFormerRows {
    private static final Logger LOG = LoggerFactory.getLogger(AdoptFormerRows.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient rows;
    private final WordsOfRows words;
    private final Turn turn;
    private final TransactionTemplate transactions;

    AdoptFormerRows(JdbcClient rows, WordsOfRows words, Turn turn, TransactionTemplate transactions) {
        this.rows = rows;
        this.words = words;
        this.turn = turn;
        this.transactions = transactions;
    }

    private record Adopted(long lastRow, boolean ended) {}

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    public void adopt() {
        Stream.of(FoundKind.values()).filter(this::isLeft).forEach(kind -> {
            var adopted = 0;
            for (var some = adoptSome(kind); !some.isEmpty(); some = adoptSome(kind)) {
                adopted += some.size();
            }
            if (adopted > 0) {
                LOG.info("words of {} rows of {} adopted", adopted, kind);
            }
        });
    }

    private boolean isLeft(FoundKind kind) {
        return !adopted(kind).map(Adopted::ended).orElse(false);
    }

    private Optional<Adopted> adopted(FoundKind kind) {
        return rows.sql("select last_row, ended from adopted_words where kind = ?")
                .param(kind.name())
                .query(Row.of(Adopted.class))
                .optional();
    }

    private List<Long> adoptSome(FoundKind kind) {
        return Objects.requireNonNull(transactions.execute(status -> {
            turn.take();
            var before = adopted(kind);
            if (before.map(Adopted::ended).orElse(false)) {
                return List.<Long>of();
            }
            var some = words.of(kind).after(before.map(Adopted::lastRow).orElse(0L), AT_ONCE);
            var forms = new WordForms();
            some.stream().sorted().forEach(row -> adopt(kind, row, forms));
            var last = some.stream().mapToLong(Math::abs).max().orElse(0);
            keep(
                    kind,
                    before.isPresent(),
                    Math.max(last, before.map(Adopted::lastRow).orElse(0L)),
                    some.isEmpty());
            return some;
        }));
    }

    /** One that cannot be read keeps nobody from starting. */
    private void adopt(FoundKind kind, long row, WordForms forms) {
        try {
            words.write(kind, row, forms);
        } catch (IllegalStateException
                | NullPointerException
                | NoSuchElementException
                | EmptyResultDataAccessException
                | Refusal unreadable) {
            LOG.warn("row {} of {} has got no words: {}", row, kind, unreadable.toString());
        }
    }

    private void keep(FoundKind kind, boolean there, long last, boolean ended) {
        rows.sql(
                        there
                                ? "update adopted_words set last_row = ?, ended = ? where kind = ?"
                                : "insert into adopted_words (last_row, ended, kind) values (?, ?, ?)")
                .params(last, ended, kind.name())
                .update();
    }
}
