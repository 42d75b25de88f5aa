package fi.neuvottelu.edge;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * One method and path of the API.
 *
 * @param template the path, with what varies in braces
 * @param kinds who may use it; nobody, if empty
 */
record Route(String method, String template, Set<Kind> kinds) {
    boolean isOpenTo(Collection<Kind> person) {
        return !Collections.disjoint(kinds, person);
    }

    boolean needsLogin() {
        return !kinds.contains(Kind.ANYBODY);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
