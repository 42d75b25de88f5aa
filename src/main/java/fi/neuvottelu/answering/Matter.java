package fi.neuvottelu.answering;

import fi.neuvottelu.followup.DisowningReports;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.invitation.InvitationTexts;
import fi.neuvottelu.invitation.OwnData;
import fi.neuvottelu.minutes.Approving;
import fi.neuvottelu.minutes.DisowningComments;
import fi.neuvottelu.minutes.Review;
import java.util.Optional;
import java.util.stream.Stream;

/** What the link in a letter is about; a name never changes, since rows carry it. */
enum Matter {
    /** A party's answer to its invitation. */
    ANSWER(InvitationTexts.ANSWER),
    /** "This was not us", said of one answer. */
    NOT_OURS("peruutus"),
    /** A party's comments on draft minutes. */
    COMMENTS(Review.LINK),
    /** The decision of the chair or an examiner on the minutes. */
    APPROVAL(Approving.LINK),
    /** The report of the owner of a measure. */
    REPORT(FollowUp.LINK),
    /** "This was not us", said of comments. */
    COMMENTS_NOT_OURS(DisowningComments.LINK),
    /** "This was not us", said of a report. */
    REPORT_NOT_OURS(DisowningReports.LINK),
    /** What is kept of somebody whom a party has named: hers alone, never the party's. */
    OWN_DATA(OwnData.LINK);

    private final String word;

    Matter(String word) {
        this.word = word;
    }

    /** What stands in the place of the link of one thing. */
    String of(long subject) {
        return word + "-" + subject;
    }

    /** @param word as it stands in the place of the link */
    static Optional<Matter> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
