/** The edge to the process engine: its settings, its expressions, its clock, its variables, its tasks. */
@NullMarked
package fi.neuvottelu.engine;

import org.jspecify.annotations.NullMarked;
