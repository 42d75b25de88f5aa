package fi.neuvottelu.supervision;

import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.OvertakingLetters;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a person's digest and remembers what it told. */
@Component
class DigestLetters {
    private final JdbcClient rows;
    private final DispatchRegister register;
    private final Letters letters;
    private final OvertakingLetters overtaking;
    private final Settings settings;
    private final Ladder ladder;
    private final Clock clock;

    DigestLetters(
            JdbcClient rows,
            DispatchRegister register,
            Letters letters,
            OvertakingLetters overtaking,
            Settings settings,
            Ladder ladder,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.letters = letters;
        this.overtaking = overtaking;
        this.settings = settings;
        this.ladder = ladder;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param page where its reader sees more
     */
    record Text(LocalDate day, List<Heading> headings, String page) {}

    /** What it says of one kind of concern. */
    record Heading(String title, List<String> lines) {}

    /**
     * Who is told.
     *
     * @param id of the user
     * @param hosts in whose areas there is something to tell; one of them at least
     * @param onlyWatches has nothing to do in Tasklist
     */
    record Reader(String id, Mailbox mailbox, List<Host> hosts, List<Language> languages, boolean onlyWatches) {}

    /** Nothing is sent while nothing is new; what is still open from before stands in the letter too. */
    void tell(Reader reader, List<Concern> concerns) {
        forgetWhatDidNotLeave(reader.id());
        var known = told(reader.id());
        var all = concerns.stream()
                .filter(one -> !(one.kind().toldOnce() && known.contains(one.item())))
                .toList();
        var news = all.stream().filter(one -> isNew(one, known)).toList();
        var today = LocalTimes.today(clock);
        if (news.isEmpty() || hasDigestOf(today, reader.id())) {
            return;
        }
        register.queue(letter(reader, all, known));
        news.forEach(one -> rows.sql("insert into digest_item (user_id, item, told_on) values (?, ?, ?)")
                .params(reader.id(), one.item(), today)
                .update());
    }

    private NewLetter letter(Reader reader, List<Concern> all, Set<String> known) {
        var host = reader.hosts().get(0).id();
        var today = LocalTimes.today(clock);
        var page = reader.onlyWatches() ? settings.deadlines() : settings.tasklist();
        return new NewLetter(
                        occasion(reader.id(), today),
                        LetterKind.DIGEST,
                        host,
                        null,
                        null,
                        host,
                        reader.languages(),
                        reader.mailbox().address(),
                        language -> new Text(today, headings(reader.hosts(), all, known, language), page))
                .remindingOf(today);
    }

    private static String occasion(String person, LocalDate day) {
        return "digest " + person + " " + day;
    }

    /** A digest is of its day: what one should have told that could not leave is news still. */
    private void forgetWhatDidNotLeave(String person) {
        var last = lastDay(person);
        while (last.isPresent() && didNotLeave(person, last.get())) {
            rows.sql("delete from digest_item where user_id = ? and told_on = ?")
                    .params(person, last.get())
                    .update();
            last = lastDay(person);
        }
    }

    private boolean didNotLeave(String person, LocalDate day) {
        return day.isBefore(LocalTimes.today(clock))
                && letters.written(occasion(person, day))
                        .filter(letter -> letter.state() == Dispatch.State.WITHDRAWN
                                || letter.state() == Dispatch.State.QUEUED && overtaking.withdraw(letter.id()))
                        .isPresent();
    }

    private Optional<LocalDate> lastDay(String person) {
        return rows.sql(
                        "select told_on from digest_item where user_id = ? order by told_on desc fetch first 1 row only")
                .param(person)
                .query(LocalDate.class)
                .optional();
    }

    private List<Heading> headings(List<Host> hosts, List<Concern> all, Set<String> known, Language language) {
        var names = hosts.stream()
                .collect(Collectors.toMap(Host::id, host -> host.shortName().in(language)));
        // What a party is told names the party itself.
        Function<Concern, String> prefix =
                one -> hosts.size() == 1 || one.kind().audience() == Concern.Audience.PARTY
                        ? ""
                        : names.get(one.host()) + ": ";
        return new TreeMap<>(all.stream().collect(groupingBy(Concern::kind)))
                .entrySet().stream()
                        .map(kind -> new Heading(
                                title(kind.getKey(), ladder, language),
                                kind.getValue().stream()
                                        .map(one -> prefix.apply(one) + line(one, known, language))
                                        .toList()))
                        .toList();
    }

    /** Who is silent for long is told of, so many days after the reply date as the ladder says. */
    static String title(Concern.Kind kind, Ladder ladder, Language language) {
        return Texts.say("digest." + kind, language.locale(), ladder.days(LadderStep.SILENT_TO_SUPERVISOR));
    }

    private static String line(Concern one, Set<String> known, Language language) {
        var text = one.text().apply(language);
        return isNew(one, known) ? Texts.say("digest.new", language.locale(), text) : text;
    }

    private static boolean isNew(Concern one, Set<String> known) {
        return one.kind().isNews() && !known.contains(one.item());
    }

    /** What comes up after the day's letter is news of the next day. */
    private boolean hasDigestOf(LocalDate day, String person) {
        return rows.sql("select count(*) from digest_item where user_id = ? and told_on = ?")
                        .params(person, day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Set<String> told(String person) {
        return new HashSet<>(rows.sql("select item from digest_item where user_id = ?")
                .param(person)
                .query(String.class)
                .list());
    }
}
