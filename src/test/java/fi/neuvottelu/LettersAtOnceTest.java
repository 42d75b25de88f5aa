package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.letter.LetterKind;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of a session are composed by several threads and nodes at once: its agenda is written down once. */
@ScenarioTest
@Tag("sql")
@Timeout(120)
class LettersAtOnceTest {
    private static final String[] PARTIES = {"Kemi", "Tornio", "Rovaniemi", "Inari"};

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient rows;

    /** What was sent before is taken away, so that each of the reminders has to write the agenda down. */
    @Test
    void remindersOfOneSessionDoNotClash() throws Exception {
        var session = coordinator.opensRoundWithOneSession("Lappi", Scenario.DAY, PARTIES);
        clock.passes(session.invitationOn());
        rows.sql("delete from agenda_version where session_id = ?")
                .param(session.id())
                .update();
        clock.moveTo(OfficeHours.lettersLeave(session.replyBy().minusDays(1)));
        var due = due(session.round().host().id().value(), "party-invitation");
        assertThat(due).hasSameSizeAs(PARTIES);

        for (var done : atOnce(due)) {
            assertThat(done.get(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(session.letters())
                .filteredOn(letter -> letter.kind() == LetterKind.INVITATION_REMINDER)
                .hasSameSizeAs(PARTIES);
        assertThat(rows.sql("select count(distinct version) from agenda_version where session_id = ?")
                        .param(session.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Job> due(String host, String process) {
        return jobs.createJobQuery().executable().tenantIdIn(host).list().stream()
                .filter(job -> job.getProcessDefinitionKey().equals(process))
                .toList();
    }

    private List<Future<Boolean>> atOnce(List<Job> due) {
        var start = new CyclicBarrier(due.size());
        var threads = Executors.newFixedThreadPool(due.size());
        try {
            return due.stream()
                    .map(job -> threads.submit((Callable<Boolean>) () -> {
                        start.await();
                        jobs.executeJob(job.getId());
                        return true;
                    }))
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
