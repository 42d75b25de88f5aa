/** Whether letters leave the house, and what an administrator does when they do not. */
@NullMarked
package fi.neuvottelu.sending;

import org.jspecify.annotations.NullMarked;
