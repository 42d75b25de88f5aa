/**
 * What people are told of the use of their data (GDPR 12-14), a page for each host: who is the controller of what, why, from
 * whom, to whom, how long, and what they can ask for. A host that has not said whom to ask and how long it keeps what it has
 * does not begin.
 */
@NullMarked
package fi.neuvottelu.privacy;

import org.jspecify.annotations.NullMarked;
