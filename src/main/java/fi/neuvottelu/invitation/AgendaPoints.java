package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
        var points = agendas.asItStands(session);
        var count = points.values().iterator().next().size();
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var title = new EnumMap<Language, String>(Language.class);
                    Stream.of(Language.values())
                            .forEach(language -> title.put(
                                    language,
                                    Objects.requireNonNull(points.get(language))
                                            .get(n)
                                            .lines()
                                            .findFirst()
                                            .orElse("")));
                    return new AgendaPoint(String.valueOf(n + 1), title, Set.of());
                })
                .toList();
    }
}
