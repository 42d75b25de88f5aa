package fi.neuvottelu.earlier;

import static fi.neuvottelu.search.Findable.given;
import static fi.neuvottelu.search.Findable.named;

import fi.neuvottelu.earlier.EarlierNegotiation.Content;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.search.Findable;
import fi.neuvottelu.search.Findables;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was recorded afterwards is found by its parties, its document, its note and its measures. */
@Component
class EarlierAreFound implements Findables {
    private final EarlierNegotiations negotiations;
    private final Parties parties;

    EarlierAreFound(EarlierNegotiations negotiations, Parties parties) {
        this.negotiations = negotiations;
        this.parties = parties;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.RECORDED_AFTERWARDS;
    }

    @Override
    public Optional<Findable> of(long row) {
        return negotiations.find(row).map(this::findable);
    }

    private Findable findable(EarlierNegotiation one) {
        var content = one.content();
        var names = new ArrayList<>(named(parties.known(
                content.parties().stream().map(EarlierNegotiation.Named::party).toList())));
        if (content.evidence() != null) {
            names.addAll(given(content.evidence().number()));
        }
        return new Findable(
                one.host(),
                one.id(),
                null,
                null,
                content.heldOn(),
                title(content, parties.host(one.host())),
                names,
                said(content));
    }

    private static TextPair title(Content content, Host host) {
        return new TextPair(title(content, host, Language.FI), title(content, host, Language.SV));
    }

    private static String title(Content content, Host host, Language language) {
        var act = content.topics().keySet().iterator().next();
        return act.windowOf(content.heldOn())
                .map(window -> Rounds.nameOf(host, act, window, language))
                .orElseGet(() -> Texts.say("round." + act, language.locale()) + " "
                        + host.shortName().in(language));
    }

    private static List<String> said(Content content) {
        var said = new ArrayList<>(given(content.note()));
        content.measures().forEach(measure -> said.add(measure.text()));
        return said;
    }

    @Override
    public List<Long> after(long row, int atMost) {
        return negotiations.after(row, atMost);
    }
}
