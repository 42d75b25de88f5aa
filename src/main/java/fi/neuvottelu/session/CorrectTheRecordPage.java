package fi.neuvottelu.session;

import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form "Correct the record": that of the session, which begins with what was recorded. */
@Component
class CorrectTheRecordPage implements FormPage {
    private final RecordTheSessionPage form;
    private final SessionRecords records;
    private final Sessions sessions;

    CorrectTheRecordPage(RecordTheSessionPage form, SessionRecords records, Sessions sessions) {
        this.form = form;
        this.records = records;
        this.sessions = sessions;
    }

    @Override
    public Set<String> steps() {
        return Set.of("correctTheRecord");
    }

    @Override
    public Set<String> optional() {
        return steps();
    }

    @Override
    public List<Seen> seen(FormTask task) {
        return form.seenOf(session(task));
    }

    @Override
    public RecordTheSessionPage.Facts facts(FormTask task) {
        return form.factsOf(session(task), true);
    }

    @Override
    public Object firstDraft(FormTask task) {
        return records.recorded(session(task));
    }

    private Session session(FormTask task) {
        return sessions.ofCorrection(task.processInstanceId());
    }
}
