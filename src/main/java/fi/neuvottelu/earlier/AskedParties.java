package fi.neuvottelu.earlier;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.AskedParty.State;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Who was asked whether what was recorded of it is right, and what it said. */
@Component
class AskedParties {
    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    AskedParties(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** Of one negotiation, those that count now. */
    List<AskedParty> of(long negotiation) {
        return jdbc.sql("select * from earlier_confirmation where negotiation_id = ? and state <> '" + State.SUPERSEDED
                        + "' order by id")
                .param(negotiation)
                .query(Row.of(AskedParty.class))
                .list();
    }

    AskedParty byId(long id) {
        return jdbc.sql("select * from earlier_confirmation where id = ?")
                .param(id)
                .query(Row.of(AskedParty.class))
                .single();
    }

    /** Empty if no row runs in this instance. */
    Optional<AskedParty> runningIn(String instance) {
        return jdbc.sql("select * from earlier_confirmation where instance = ?")
                .param(instance)
                .query(Row.of(AskedParty.class))
                .optional();
    }

    AskedParty ofInstance(String instance) {
        return runningIn(instance).orElseThrow();
    }

    AskedParty begin(long negotiation, PartyId party, String about) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into earlier_confirmation (negotiation_id, party, asked_about, asked_at, state)
                        values (?, ?, ?, ?, '%s')""".formatted(State.ASKED))
                .params(negotiation, party.value(), about, clock.instant().atOffset(UTC))
                .update(key, "id");
        return byId(Objects.requireNonNull(key.getKeyAs(Long.class)));
    }

    void runsIn(AskedParty party, String instance) {
        jdbc.sql("update earlier_confirmation set instance = ? where id = ?")
                .params(instance, party.id())
                .update();
    }

    void supersede(AskedParty party) {
        jdbc.sql("update earlier_confirmation set state = '" + State.SUPERSEDED + "' where id = ?")
                .param(party.id())
                .update();
    }

    /** @throws Refusal if it has replied already, or is not asked any more */
    void reply(AskedParty party, State reply, @Nullable String statement, @Nullable OnBehalf onBehalf) {
        var replied = jdbc.sql("""
                        update earlier_confirmation
                        set state = ?, statement = ?, replied_at = ?, recorded_by = ?, channel = ?, received_on = ?,
                            said_by = ?
                        where id = ? and state = '%s'""".formatted(State.ASKED))
                .params(
                        reply.name(),
                        statement,
                        clock.instant().atOffset(UTC),
                        acting.requireUser(),
                        onBehalf == null ? null : onBehalf.channel().name(),
                        onBehalf == null ? LocalTimes.today(clock) : onBehalf.receivedOn(),
                        onBehalf == null ? null : onBehalf.saidBy(),
                        party.id())
                .update();
        if (replied == 0) {
            throw new Refusal("earlier.notAsked");
        }
    }
}
