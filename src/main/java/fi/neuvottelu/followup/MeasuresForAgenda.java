package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.EarlierMeasures;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The measures that the next session takes up: those still open, and those finished since the session before it. */
@Component
class MeasuresForAgenda implements EarlierMeasures {
    private final FollowUps followUps;
    private final Parties parties;

    MeasuresForAgenda(FollowUps followUps, Parties parties) {
        this.followUps = followUps;
        this.parties = parties;
    }

    @Override
    public List<String> before(Session session, Language language) {
        return followUps.before(session).stream()
                .map(one -> Texts.say(
                        "agenda.measure",
                        language.locale(),
                        one.text().strip().replaceAll("\\s+", " "),
                        parties.byId(one.owner()).name().in(language),
                        WrittenDate.plain(one.dueOn(), language.locale()),
                        Texts.say("measureState." + one.state(), language.locale())))
                .toList();
    }
}
