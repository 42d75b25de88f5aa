package fi.neuvottelu.guide;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import java.util.ArrayList;
import java.util.List;

/** For whom there is a guide, or a word on where to begin. */
enum Role {
    PARTICIPANT("osallistujalle"),
    COORDINATOR("koordinaattorille"),
    SUPERVISOR("valvojalle");

    /** The page from which each guide is found. */
    static final String ALL = Pages.ROOT + "/ohje";

    private final String address;

    Role(String address) {
        this.address = ALL + "-" + address;
    }

    /** The address of her guide. */
    String address() {
        return address;
    }

    /** Whoever has no other role acts for a party. */
    static List<Role> of(Acting acting, Parties parties) {
        var roles = new ArrayList<Role>();
        var hosts = parties.hosts().stream().map(host -> host.id().value()).toList();
        if (hosts.stream().anyMatch(acting::isCoordinatorOf)) {
            roles.add(COORDINATOR);
        }
        if (hosts.stream().anyMatch(acting::isSupervisorOf)) {
            roles.add(SUPERVISOR);
        }
        if (roles.isEmpty() && !acting.isAdministrator()) {
            roles.add(PARTICIPANT);
        }
        return List.copyOf(roles);
    }
}
