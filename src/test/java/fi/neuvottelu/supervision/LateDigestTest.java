package fi.neuvottelu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A digest is of its day; what it could not tell is told by the next. */
@NeuvotteluTest
class LateDigestTest {
    private static final String PERSON = "kooste.myohassa";

    @Autowired
    private DigestLetters letters;

    @Autowired
    private Letters written;

    @Autowired
    private Parties parties;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private TestClock clock;

    @Test
    void whatCouldNotLeaveIsNewsStill() {
        tells();
        var first = digest(0).orElseThrow();
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        tells();

        assertThat(written.find(first.id()).orElseThrow().state()).isEqualTo(Dispatch.State.WITHDRAWN);
        var second = digest(0).orElseThrow();
        assertThat(written.text(second.id()).orElseThrow()).contains("Kunta vaikenee");
        rows.sql("update letter set state = 'SENT' where id = ?")
                .param(second.id())
                .update();

        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        tells();
        assertThat(digest(0)).as("it is told").isEmpty();
    }

    private void tells() {
        var host = parties.host(PartyId.of("hva-17"));
        letters.tell(
                new DigestLetters.Reader(
                        PERSON, Mailbox.of("kooste@hva.example"), List.of(host), List.of(Language.FI), true),
                List.of(new Concern(
                        "silent late", Concern.Kind.STILL_SILENT, host.id(), language -> "Kunta vaikenee")));
    }

    private Optional<Dispatch> digest(int daysAgo) {
        return written.written("digest " + PERSON + " " + clock.today().minusDays(daysAgo));
    }
}
