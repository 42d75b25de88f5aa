/** The document register: what was approved, when, by whom, under which hash. */
@NullMarked
package fi.neuvottelu.document;

import org.jspecify.annotations.NullMarked;
