package fi.neuvottelu.planning;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.words.TextPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts of a plan that somebody will be sent in the other language. They are shown; going on with them takes no reason. */
final class LanguageGaps {
    /** More of those who read a language need no name: the coordinator knows by then who they are. */
    private static final int NAMED = 3;

    private LanguageGaps() {}

    static List<Warning> in(Host host, TextPair contactRole, List<PlannedSession> sessions) {
        return Stream.of(Language.values())
                .flatMap(language -> of(language, host, contactRole, sessions).stream())
                .toList();
    }

    private static List<Warning> of(Language language, Host host, TextPair contactRole, List<PlannedSession> sessions) {
        var gaps = new ArrayList<Warning>();
        for (var session : sessions) {
            var number = sessions.indexOf(session) + 1;
            var readers = LetterLanguages.readersOf(language, host, session.invited());
            var place = session.plan().place();
            var themes = session.plan().themes().stream()
                    .filter(theme -> theme.lacks(language.locale()))
                    .toList();
            if (!readers.isEmpty() && place.lacks(language.locale())) {
                gaps.add(Warning.byOurRule("placeLacks." + language, names(readers), more(readers), number));
            }
            if (!readers.isEmpty() && !themes.isEmpty()) {
                gaps.add(Warning.byOurRule("themesLack." + language, names(readers), more(readers), number, themes));
            }
        }
        var readers = LetterLanguages.readersOf(language, host, invited(sessions));
        if (!readers.isEmpty() && contactRole.lacks(language.locale())) {
            gaps.add(Warning.byOurRule("roleLacks." + language, names(readers), more(readers)));
        }
        return gaps;
    }

    private static List<Party> invited(List<PlannedSession> sessions) {
        return sessions.stream()
                .flatMap(session -> session.invited().stream())
                .distinct()
                .toList();
    }

    private static List<Name> names(List<Party> readers) {
        return readers.stream().limit(NAMED).map(Party::name).toList();
    }

    private static int more(List<Party> readers) {
        return Math.max(0, readers.size() - NAMED);
    }
}
