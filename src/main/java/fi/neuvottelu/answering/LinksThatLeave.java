package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.link.Links;
import fi.neuvottelu.words.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the links of a letter when it leaves: one for each thing that it is about, the same in both languages. Only a whole line
 * is the place of one, and only for what the letter's own party has, or in a letter to a person she herself: whatever somebody
 * types into a text opens nothing of others. A letter that goes elsewhere than to the registered mailbox has no link of the party:
 * it may be somebody else's by now.
 */
@Component
class LinksThatLeave implements PersonalLinks {
    private final LetterLinks links;
    private final List<OpenedByLink> matters;
    private final RegisteredMailbox registered;
    private final String root;
    private final Pattern places;

    LinksThatLeave(LetterLinks links, List<OpenedByLink> matters, RegisteredMailbox registered, Settings settings) {
        this.links = links;
        this.matters = matters;
        this.registered = registered;
        this.root = settings.address(Links.PAGE + "/");
        this.places = Pattern.compile(
                "^" + Pattern.quote(root) + "([a-z]+)(?:-(\\d{1,18}))?(\\?lang=[a-z]{2})$", Pattern.MULTILINE);
    }

    @Override
    public String in(Outgoing letter) {
        Map<String, Optional<String>> made = new HashMap<>();
        return places.matcher(letter.body())
                .replaceAll(place -> Matcher.quoteReplacement(made.computeIfAbsent(
                                place.group(1) + place.group(2), any -> make(letter, place.group(1), id(place)))
                        .map(secret -> root + secret + place.group(3))
                        .orElse(place.group())));
    }

    private Optional<String> make(Outgoing letter, String word, @Nullable Long id) {
        return Matter.of(word)
                .flatMap(matter ->
                        matters.stream().filter(one -> one.matter() == matter).findFirst())
                .filter(one -> one.isOnesOwn() == letter.kind().toAPerson())
                .filter(one ->
                        one.isOnesOwn() || registered.is(letter.party(), RegisteredMailbox.hash(letter.recipient())))
                .flatMap(one -> one.of(letter, id).map(subject -> links.make(letter, one.matter(), subject)));
    }

    private static @Nullable Long id(MatchResult place) {
        return place.group(2) == null ? null : Long.valueOf(place.group(2));
    }
}
