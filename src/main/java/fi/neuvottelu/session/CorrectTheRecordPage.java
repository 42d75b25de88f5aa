package fi.neuvottelu.session;

import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.people.Seen;
import java.util.LinkedHashMap;
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
    public List<Seen> seen(FormTask task) {
        return form.seenOf(session(task));
    }

    @Override
    public Object facts(FormTask task) {
        var facts = new LinkedHashMap<>(form.factsOf(session(task)));
        facts.put("correction", true);
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        return records.recorded(session(task));
    }

    private Session session(FormTask task) {
        return sessions.ofCorrection(task.processInstanceId());
    }
}
