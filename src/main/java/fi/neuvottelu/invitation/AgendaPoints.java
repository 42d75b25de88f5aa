package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The points of a session's agenda as they stand, one by one. */
@Component
public class AgendaPoints {
    private final Agendas agendas;

    AgendaPoints(Agendas agendas) {
        this.agendas = agendas;
    }

    public List<AgendaPoint> of(Session session) {
        var agenda = agendas.agenda(session);
        return agenda.standing().stream()
                .map(item -> {
                    var title = new EnumMap<Language, String>(Language.class);
                    Stream.of(Language.values())
                            .forEach(language -> title.put(
                                    language,
                                    agenda.title(item, language)
                                            .lines()
                                            .findFirst()
                                            .orElse("")));
                    return new AgendaPoint(item.pointKey(), title, item.topicSet());
                })
                .toList();
    }
}
