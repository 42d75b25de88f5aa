package fi.neuvottelu.dossier;

import fi.neuvottelu.register.DutiesOnFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one may read of a round; days and names as the reader writes them. What is not the reader's is not there.
 *
 * @param host whether the reader is of the host: then what all parties said is there, and the letters
 * @param here its address
 * @param files where its documents are
 * @param about what the round is, line by line
 * @param letters to the reader's organisation; of the host the latest
 * @param duties as the register tells them to a party; of the host its statements tell the same
 */
record RoundFacts(
        String name,
        String here,
        boolean host,
        @Nullable Link hostPage,
        List<Link> files,
        List<Named> about,
        List<SessionLine> sessions,
        List<MeasureLine> measures,
        List<DecisionLine> decisions,
        List<LetterCount> letterCounts,
        List<LetterLine> letters,
        @Nullable String allLetters,
        List<StatementLine> statements,
        List<PairLine> pairs,
        List<DutiesOnFile.Told> duties,
        List<Happening> happenings) {

    /** @param key of what it is called */
    record Named(String key, String text) {}

    record Link(String name, String address) {}

    /**
     * A session.
     *
     * @param themes none if it dealt with everything
     * @param agenda points of the last version that the reader has
     * @param versions of the agenda, each with its day
     * @param invited of how many parties the reader may know; the first of them stand in {@code parties}
     */
    record SessionLine(
            long id,
            String day,
            String time,
            String place,
            String state,
            @Nullable String reason,
            List<String> themes,
            List<String> versions,
            List<String> agenda,
            int invited,
            int came,
            List<PartyLine> parties,
            List<String> present,
            @Nullable String minutes,
            List<Link> documents,
            @Nullable String material) {}

    /**
     * @param came whether it was there; null before the session was recorded
     * @param extract id of the party where the reader can take its extract of the approved minutes
     */
    record PartyLine(
            String name,
            String address,
            String answer,
            boolean late,
            @Nullable String came,
            @Nullable String extract) {}

    /** @param reports what its owner said, the latest last; none if that is not the reader's */
    record MeasureLine(
            String text,
            String owner,
            @Nullable String due,
            String state,
            @Nullable String session,
            List<String> reports) {}

    record DecisionLine(
            String session,
            String party,
            String text,
            @Nullable String link) {}

    record LetterCount(String kind, String state, int letters, String first, String last) {}

    record LetterLine(String kind, String party, String subject, String state, String day) {}

    record StatementLine(String name, boolean holds, List<String> missing, List<String> remarks) {}

    record PairLine(
            String municipality,
            String address,
            List<String> invitedOn,
            List<String> attendedOn,
            List<String> missing) {}

    /** @param who by name; null where the reader does not need it or nobody did it by hand */
    record Happening(String day, String what, @Nullable String who) {}
}
