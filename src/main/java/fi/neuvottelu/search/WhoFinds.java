package fi.neuvottelu.search;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Hosting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What whoever searches may find: a condition on the rows themselves, never a choice among those that were found. */
@Component
class WhoFinds {
    /** Each reader by its place in {@link #parameters}. */
    static final String CONDITION = """
            (f.kind = any(:coordinatorKinds) and f.host = any(:coordinated)
             or f.kind = any(:supervisorKinds) and f.host = any(:supervised)
             or f.kind = any(:ownerKinds) and f.party = any(:parties)
             or f.kind = any(:invitedKinds) and f.session_id = any(:invited)
             or f.kind = any(:agendaKinds) and f.session_id = any(:agendas)
             or f.kind = any(:reviewerKinds) and f.session_id = any(:reviewed))""";

    private final Acting acting;
    private final Hosting hosting;
    private final List<SessionsOf> sessions;

    WhoFinds(Acting acting, Hosting hosting, List<SessionsOf> sessions) {
        this.acting = acting;
        this.hosting = hosting;
        this.sessions = sessions;
    }

    Map<String, Object> parameters() {
        var parties = acting.groups();
        var all = new LinkedHashMap<String, Object>();
        all.put("coordinatorKinds", kinds(Reader.COORDINATOR));
        all.put("coordinated", hosts(acting::isCoordinatorOf));
        all.put("supervisorKinds", kinds(Reader.SUPERVISOR));
        all.put("supervised", hosts(acting::isSupervisorOf));
        all.put("ownerKinds", kinds(Reader.OWNER));
        all.put("parties", parties.toArray(String[]::new));
        all.put("invitedKinds", kinds(Reader.INVITED));
        all.put("invited", sessions(Reader.INVITED, parties));
        all.put("agendaKinds", kinds(Reader.HAS_THE_AGENDA));
        all.put("agendas", sessions(Reader.HAS_THE_AGENDA, parties));
        all.put("reviewerKinds", kinds(Reader.REVIEWER));
        all.put("reviewed", sessions(Reader.REVIEWER, parties));
        return all;
    }

    private static String[] kinds(Reader reader) {
        return FoundKind.of(reader).stream().map(Enum::name).toArray(String[]::new);
    }

    private String[] hosts(Predicate<String> which) {
        return hosting.hosts().filter(which).toArray(String[]::new);
    }

    private Long[] sessions(Reader reader, List<String> parties) {
        return sessions.stream()
                .filter(one -> one.reader() == reader)
                .flatMap(one -> one.of(parties).stream())
                .distinct()
                .toArray(Long[]::new);
    }
}
