package fi.neuvottelu.session;

import fi.neuvottelu.engine.Variable;
import java.time.Instant;

/** What the model of a session reads. */
final class SessionVariables {
    static final Variable<Instant> INVITATION_DAY = Variable.moment("invitationDay");
    static final Variable<Instant> MATERIAL_DAY = Variable.moment("materialDay");
    static final Variable<Instant> DETAILS_DAY = Variable.moment("detailsDay");
    static final Variable<Instant> SESSION_END = Variable.moment("sessionEnd");
    static final Variable<Instant> SILENT_LIST_DAY = Variable.moment("silentListDay");
    static final Variable<Instant> RECORD_BY = Variable.moment("recordBy");
    static final Variable<Boolean> HELD = Variable.flag("held");

    private SessionVariables() {}
}
