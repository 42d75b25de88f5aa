package fi.neuvottelu;

import fi.neuvottelu.invitation.PlannedSessions;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application, in the one context that all of them share: real beans, a database in memory (or PostgreSQL: {@link TestDatabase}), a port of
 * its own, a {@link TestClock} that stands still until it is moved. Rows and people are those of the class alone ({@link CleanSlate}); what
 * a test changes in the beans stays for the next.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestClock.class,
    TestPeople.class,
    TestMailbox.class,
    OpenSessions.class,
    Scenario.class,
    Coordinator.class,
    LetterReaders.class,
    CleanSlate.class,
    ProcessCoverage.class,
    FaultyScripts.class,
    EveryHostHasBegun.class,
    PlannedSessions.class
})
@ExtendWith({TestClock.Reset.class, CleanSlate.BeforeEachClass.class})
public @interface NeuvotteluTest {}
