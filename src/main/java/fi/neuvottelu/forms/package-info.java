/** What a form shows and takes: its facts, its draft, the two endpoints that every form speaks with. */
@NullMarked
package fi.neuvottelu.forms;

import org.jspecify.annotations.NullMarked;
