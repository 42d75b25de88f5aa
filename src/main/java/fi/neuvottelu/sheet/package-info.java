/** A file from a spreadsheet on its way in: its lines and columns, what is wrong on which line, and that a preview was seen. */
@NullMarked
package fi.neuvottelu.sheet;

import org.jspecify.annotations.NullMarked;
