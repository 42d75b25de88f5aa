package fi.neuvottelu.request;

import fi.neuvottelu.engine.Variable;
import java.time.Instant;

/** What the model of a request reads beside the words of its host. */
final class RequestVariables {
    /** User group of the municipality that asks. */
    static final Variable<String> MUNICIPALITY = Variable.text("municipality");

    /** Languages of the names of its tasks; those of the county's are in the words of the host. */
    static final Variable<String> LANGUAGES_OF_MUNICIPALITY = Variable.text("languagesOfMunicipality");

    static final Variable<Instant> REPLY_BY = Variable.moment("replyBy");
    static final Variable<Instant> REMINDER = Variable.moment("reminder");

    private RequestVariables() {}
}
