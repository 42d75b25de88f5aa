package fi.neuvottelu.dossier;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.NotHere;

/** Where the pages are. Ids of rows and of parties stand in them, nothing of people. */
final class Addresses {
    static final String FRONT = Pages.ROOT + "/neuvottelut";
    static final String ROUND = Pages.ROOT + "/neuvottelukierros";
    static final String ORGANISATION = Pages.ROOT + "/organisaatio";
    static final String HOST = Pages.ROOT + "/isanta";

    private Addresses() {}

    static String ofRound(long id) {
        return ROUND + "/" + id;
    }

    /** Its own page: who may open it is asked there. */
    static String ofDocument(long id) {
        return Pages.ROOT + "/asiakirja/" + id;
    }

    /** The files that the host and the invited brought. */
    static String ofMaterial(long session) {
        return Pages.ROOT + "/aineisto?session=" + session;
    }

    static String of(PartyId organisation) {
        return ORGANISATION + "/" + organisation;
    }

    static String of(PartyId host, HostList list) {
        return HOST + "/" + host + "/" + list.word();
    }

    /** @throws NotHere unless it is a number */
    static long number(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException none) {
            throw new NotHere();
        }
    }
}
