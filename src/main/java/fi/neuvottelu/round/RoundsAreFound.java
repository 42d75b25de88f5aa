package fi.neuvottelu.round;

import static fi.neuvottelu.search.Findable.given;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.search.Findable;
import fi.neuvottelu.search.Findables;
import fi.neuvottelu.search.FoundKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A round is found by its name, its host, its forum and its questions. */
@Component
class RoundsAreFound implements Findables {
    private final Rounds rounds;
    private final Parties parties;

    RoundsAreFound(Rounds rounds, Parties parties) {
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.ROUND;
    }

    @Override
    public Optional<Findable> of(long row) {
        return rounds.find(row).map(round -> findable(round, parties.host(round.host())));
    }

    private static Findable findable(Round round, Host host) {
        return new Findable(
                round.host(),
                round.id(),
                null,
                null,
                round.windowStart(),
                Rounds.titleOf(round, host),
                given(host.name().both(), round.forum()),
                given(
                        round.questions(),
                        round.endReason().fi(),
                        round.endReason().sv()));
    }

    @Override
    public List<Long> after(long row, int atMost) {
        return rounds.after(row, atMost);
    }
}
