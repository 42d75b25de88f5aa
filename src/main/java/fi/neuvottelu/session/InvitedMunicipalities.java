package fi.neuvottelu.session;

import java.util.List;
import java.util.Set;

/** Which municipalities sessions invite; what invites them answers. */
public interface InvitedMunicipalities {
    /** Those of the others that have invited at least one municipality which this session invites. */
    Set<Long> sharedWith(long session, List<Long> others);
}
