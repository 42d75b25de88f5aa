package fi.neuvottelu.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who acts now, and for whom: read from the engine's authentication, never from what a form says. */
@Component
public class Acting {
    private static final ThreadLocal<@Nullable OnBehalf> ON_BEHALF = new ThreadLocal<>();
    private static final ThreadLocal<Actor.@Nullable LinkHolder> BY_LINK = new ThreadLocal<>();

    private final IdentityService people;

    Acting(@Lazy IdentityService people) {
        this.people = people;
    }

    /** Who it is at this moment. */
    public Actor now() {
        var holder = BY_LINK.get();
        return holder != null
                ? holder
                : authentication().<Actor>map(this::person).orElseGet(Actor.Application::new);
    }

    private Actor person(Authentication authentication) {
        var person = new Actor.Person(authentication.getUserId(), Set.copyOf(groups()));
        var onBehalf = ON_BEHALF.get();
        return onBehalf == null ? person : new Actor.ForAParty(person, onBehalf);
    }

    /** What a coordinator does within it is the word of a party. */
    public void onBehalf(OnBehalf how, Runnable work) {
        ON_BEHALF.set(how);
        try {
            work.run();
        } finally {
            ON_BEHALF.remove();
        }
    }

    /** What is done within it is the word of whoever holds a link; nobody is logged in meanwhile. */
    public void byLink(Actor.LinkHolder holder, Runnable work) {
        BY_LINK.set(holder);
        try {
            asApplication(() -> {
                work.run();
                return holder;
            });
        } finally {
            BY_LINK.remove();
        }
    }

    /**
     * Under which id a row says whose it is: the user's or, where somebody acts by a link, that of the party whose letter it
     * stood in. Empty where the application acts.
     */
    public Optional<String> author() {
        return Optional.ofNullable(BY_LINK.get()).map(Actor.LinkHolder::party).or(this::user);
    }

    /** @throws IllegalStateException if nobody acts */
    public String requireAuthor() {
        return author().orElseThrow(() -> new IllegalStateException("nobody acts"));
    }

    /** Empty where no person acts: in a timer, at start. */
    public Optional<String> user() {
        return authentication().map(Authentication::getUserId);
    }

    /** @throws IllegalStateException if no person acts */
    public String requireUser() {
        return user().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    public List<String> groups() {
        return authentication()
                .map(Authentication::getGroupIds)
                .map(List::copyOf)
                .orElse(List.of());
    }

    public List<String> tenants() {
        return authentication()
                .map(Authentication::getTenantIds)
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** Runs the installation. */
    public boolean isAdministrator() {
        return groups().contains(Groups.ADMINISTRATORS);
    }

    /** @param host id of the host party: {@code hva-17}, {@code helsinki} */
    public boolean isCoordinatorOf(String host) {
        return groups().contains(Groups.coordinatorsOf(host));
    }

    /** @param host id of the host party */
    public boolean isSupervisorOf(String host) {
        return isNationalSupervisor() || groups().contains(Groups.supervisorsOf(host));
    }

    /** Whether she watches all hosts. */
    public boolean isNationalSupervisor() {
        return groups().contains(Groups.NATIONAL_SUPERVISORS);
    }

    /** @param party id of the party, which is the id of its user group */
    public boolean isMemberOf(String party) {
        return groups().contains(party);
    }

    /** Does what the application itself has to do, whatever the rights of the person who set it off. */
    public <T> T asApplication(Supplier<T> work) {
        var person = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            return work.get();
        } finally {
            people.setAuthentication(person);
        }
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(people.getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null);
    }
}
