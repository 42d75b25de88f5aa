/**
 * Documents: a paper that a capability fills with its rows is set, proofread, hashed and registered. A document is a view of rows,
 * never a second truth; what is approved is locked with the data that it carries.
 */
@NullMarked
package fi.neuvottelu.document;

import org.jspecify.annotations.NullMarked;
