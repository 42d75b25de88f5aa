/** The edge to the process engine: variables, refusals, drafts, forms' facts, people and rights, the clock. */
@NullMarked
package fi.neuvottelu.engine;

import org.jspecify.annotations.NullMarked;
