package fi.neuvottelu.answering;

import fi.neuvottelu.invitation.AnswerDraft;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer as the fields of a page hold it: rows of people and proposals, some of them empty.
 *
 * @param proposals those on which nobody has decided
 */
record AnswerForm(
        @Nullable String answer,
        @Nullable String reason,
        List<AnswerDraft.Representative> people,
        boolean nobodyNamed,
        List<String> proposals,
        @Nullable String caseNumber) {
    private static final int PEOPLE = 3;
    private static final AnswerDraft.Representative NOBODY =
            new AnswerDraft.Representative(null, null, null, null, null, null, null, null);

    /** @param undecided what the party has proposed and nobody has decided on */
    static AnswerForm of(AnswerDraft standing, List<String> undecided) {
        return new AnswerForm(
                standing.answer(),
                standing.reason(),
                Objects.requireNonNullElse(standing.representatives(), List.of()),
                Boolean.TRUE.equals(standing.nobodyNamed()),
                undecided,
                standing.caseNumber());
    }

    /** Of a row each field is sent, empty or not; of what can be ticked only the number of the row. */
    static AnswerForm of(TypedByLink typed) {
        var names = typed.all("name");
        return new AnswerForm(
                typed.one("answer"),
                typed.one("reason"),
                IntStream.range(0, names.size())
                        .mapToObj(row -> new AnswerDraft.Representative(
                                names.get(row),
                                typed.at(row, "role"),
                                typed.at(row, "deputy"),
                                typed.at(row, "email"),
                                typed.all("dualRole").contains("" + row),
                                typed.all("remote").contains("" + row),
                                typed.all("absent").contains("" + row),
                                typed.at(row, "absence")))
                        .toList(),
                typed.isTicked("nobodyNamed"),
                typed.all("proposal"),
                typed.one("caseNumber"));
    }

    AnswerForm withRoomForMore() {
        var rows = new ArrayList<>(people);
        rows.removeIf(AnswerDraft.Representative::isEmpty);
        do {
            rows.add(NOBODY);
        } while (rows.size() < PEOPLE);
        return new AnswerForm(
                answer,
                reason,
                rows,
                nobodyNamed,
                Stream.concat(proposals.stream().filter(one -> !Typed.blank(one)), Stream.of(""))
                        .toList(),
                caseNumber);
    }

    /** @throws Refusal of what does not fit, by the name of its field */
    void mustFit() {
        Field.of("answer.reason").text(reason, Longest.TEXT);
        Field.of("answer.caseNumber").line(caseNumber, Longest.CASE_NUMBER);
        for (var at = 0; at < people.size(); at++) {
            mustFit(people.get(at), Field.of("answer.representative", at + 1));
        }
        for (var at = 0; at < proposals.size(); at++) {
            Field.of("answer.point", at + 1).text(proposals.get(at), Longest.MATTER);
        }
    }

    private static void mustFit(AnswerDraft.Representative one, Field row) {
        Field.of("answer.name").in(row).line(one.name(), Longest.NAME);
        Field.of("answer.role").in(row).line(one.role(), Longest.NAME);
        Field.of("answer.deputy").in(row).line(one.deputy(), Longest.NAME);
        Field.of("answer.email").in(row).judged(() -> Mailbox.addressIn(one.email()));
        Field.of("answer.absence").in(row).line(one.absence(), Longest.REASON);
    }

    /** What was decided on stays as it was proposed, and is no second proposal where an older page still has it among those open. */
    AnswerDraft draft(List<ProposedByParty.Decided> decided) {
        return new AnswerDraft(
                answer,
                reason,
                people,
                Stream.concat(
                                decided.stream().map(ProposedByParty.Decided::text),
                                proposals.stream()
                                        .filter(typed -> decided.stream().noneMatch(one -> one.isSaidAgainBy(typed))))
                        .toList(),
                nobodyNamed,
                caseNumber);
    }
}
