/** Which duty to negotiate is met: the facts as the rows tell them, judged by the rules of the statutes. */
@NullMarked
package fi.neuvottelu.judging;

import org.jspecify.annotations.NullMarked;
