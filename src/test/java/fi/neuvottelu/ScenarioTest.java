package fi.neuvottelu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story along one path of a model, told in the words of its diagram: people at Tasklist, the real engine, letters by
 * real SMTP. It begins with no process under way and an empty mailbox; the rows of earlier stories of its class stay.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeuvotteluTest
@ExtendWith(Scenario.Begin.class)
@interface ScenarioTest {}
