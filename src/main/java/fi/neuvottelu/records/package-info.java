/** What meets a duty that is met by a report, a decision, a delivery or a publication, and who records it. */
@NullMarked
package fi.neuvottelu.records;

import org.jspecify.annotations.NullMarked;
