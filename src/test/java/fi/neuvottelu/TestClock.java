package fi.neuvottelu;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.EngineClock;
import fi.neuvottelu.letter.Postman;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The time of a test, for the application and the process engine alike: it stands still until the test moves it. */
@Primary
public class TestClock extends Clock {
    /** A Monday morning in January, when every test begins. */
    public static final Instant BEGIN = Instant.parse("2027-01-11T07:00:00Z");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final ManagementService engine;
    private final Postman postman;
    private volatile Instant now = BEGIN;

    TestClock(@Lazy ManagementService engine, @Lazy Postman postman) {
        this.engine = engine;
        this.postman = postman;
    }

    /** The day goes by: all that falls due until its end is done in its order, each at its time, and letters leave. */
    public void passes(LocalDate day) {
        var end = day.atTime(END_OF_DAY).atZone(LocalTimes.ZONE).toInstant();
        runDueUntil(end);
        moveTo(end);
    }

    /** Only the time moves: nothing is done that falls due. */
    public void moveTo(Instant moment) {
        now = moment;
        EngineClock.standAt(moment);
    }

    /** What waits to be done now, as the job executor and the postman would: save points, timers and letters that are due. */
    public void runDue() {
        runDueUntil(now);
    }

    /** Today in Finland. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, LocalTimes.ZONE);
    }

    /** What is due goes, without any time passing. */
    public void lettersLeave() {
        postman.deliverDue();
    }

    private void runDueUntil(Instant end) {
        postman.deliverDue();
        for (var job = nextUntil(end); job != null; job = nextUntil(end)) {
            var due = job.getDuedate().toInstant();
            if (due.isAfter(now)) {
                moveTo(due);
            }
            engine.executeJob(job.getId());
            postman.deliverDue();
        }
    }

    private Job nextUntil(Instant end) {
        return engine
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(end.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Every test begins at the same moment and leaves the engine's clock as it found it. */
    static class Reset implements BeforeEachCallback, AfterEachCallback {
        @Override
        public void beforeEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(TestClock.class).moveTo(BEGIN);
        }

        @Override
        public void afterEach(ExtensionContext test) {
            EngineClock.follow();
        }
    }
}
