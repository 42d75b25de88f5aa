package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Negotiators.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 612/2021 s. 6(4): a municipality must take part in the negotiation of its county. */
class MunicipalityTookPartTest {
    private static final HeldSession WITH_KERAVA =
            session(1, "2026-10-15", and(ids(VANTAA_KERAVA, VANTAA, KERAVA), ACTORS));
    private static final HeldSession KERAVA_AWAY = attendedBy(WITH_KERAVA, without(WITH_KERAVA.attended(), KERAVA));
    private static final HeldSession SECOND_TIME_AWAY =
            attendedBy(session(2, "2026-11-02", WITH_KERAVA.invited()), KERAVA_AWAY.attended());
    private static final Reply COMING = new Reply(true, null);
    private static final Reply NOT_COMING = new Reply(false, "Kokous {0} samana päivänä");

    @Test
    void itTookPartWhenItAttendedOnce() {
        assertThat(judge(Map.of(), WITH_KERAVA)).isEmpty();
        assertThat(judge(Map.of(2L, NOT_COMING), WITH_KERAVA, SECOND_TIME_AWAY)).isEmpty();
        // without an invitation, too: the Act asks for taking part
        assertThat(judge(Map.of(), attendedBy(session(1, "2026-10-15", Set.of()), ids(KERAVA, VANTAA_KERAVA))))
                .isEmpty();
    }

    @Test
    void otherwiseTheReasonIsTold() {
        assertThat(judge(Map.of())).containsExactly("Kerava: no invitation is recorded (612/2021 s. 6(4))");
        assertThat(judge(Map.of(), session(1, "2026-10-15", ids(VANTAA_KERAVA, VANTAA))))
                .containsExactly("Kerava: no invitation is recorded (612/2021 s. 6(4))");
        assertThat(judge(Map.of(), KERAVA_AWAY))
                .containsExactly(
                        "Kerava: invited to the session of Thu 15 Oct 2026, neither a reply nor presence is recorded (612/2021 s. 6(4))");
        assertThat(judge(Map.of(1L, NOT_COMING), KERAVA_AWAY))
                .containsExactly(
                        "Kerava: invited to the session of Thu 15 Oct 2026, declined: Kokous {0} samana päivänä (612/2021 s. 6(4))");
        assertThat(judge(Map.of(1L, new Reply(false, " ")), KERAVA_AWAY))
                .containsExactly(
                        "Kerava: invited to the session of Thu 15 Oct 2026, declined and gave no reason (612/2021 s. 6(4))");
        assertThat(judge(Map.of(1L, COMING), KERAVA_AWAY))
                .containsExactly(
                        "Kerava: invited, said it would attend, not recorded as present at the session of Thu 15 Oct 2026 (612/2021 s. 6(4))");
    }

    @Test
    void ofSeveralInvitationsTheFurthestIsTold() {
        assertThat(judge(Map.of(1L, NOT_COMING, 2L, COMING), KERAVA_AWAY, SECOND_TIME_AWAY))
                .containsExactly(
                        "Kerava: invited, said it would attend, not recorded as present at the session of Mon 2 Nov 2026 (612/2021 s. 6(4))");
        assertThat(judge(Map.of(2L, NOT_COMING), KERAVA_AWAY, SECOND_TIME_AWAY))
                .containsExactly(
                        "Kerava: invited to the session of Mon 2 Nov 2026, declined: Kokous {0} samana päivänä (612/2021 s. 6(4))");
    }

    @Test
    void onlyCountingSessionsOfItsOwnCountyCount() {
        assertThat(judge(Map.of(), cancelled(WITH_KERAVA))).hasSize(1);
        assertThat(judge(Map.of(), session(1, "2027-01-01", WITH_KERAVA.invited())))
                .hasSize(1);
        var elsewhere = facts(PIRKANMAA, 2026, WITH_KERAVA);
        assertThat(MunicipalityTookPart.of(elsewhere, KERAVA.id()).counts()).isFalse();
    }

    private static List<String> judge(Map<Long, Reply> replies, HeldSession... sessions) {
        var facts = answered(facts(VANTAA_KERAVA, 2026, sessions), Map.of(KERAVA.id(), replies));
        var part = MunicipalityTookPart.of(facts, KERAVA.id());
        return part.counts() ? List.of() : List.of(part.cause().text(Locale.ENGLISH));
    }
}
