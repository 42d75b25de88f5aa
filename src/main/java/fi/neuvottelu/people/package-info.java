/** Who may: accounts, groups, rights, who acts and for whom, who holds a task, who saw what. */
@NullMarked
package fi.neuvottelu.people;

import org.jspecify.annotations.NullMarked;
