/**
 * The frame of our own pages: layout, language, who is logged in, ways to the other pages. A capability that has a page gives
 * a controller with its facts and a template with its content; see {@code templates/page/frame.html}.
 */
@NullMarked
package fi.neuvottelu.page;

import org.jspecify.annotations.NullMarked;
