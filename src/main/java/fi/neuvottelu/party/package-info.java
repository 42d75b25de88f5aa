/** Who negotiates: counties, Helsinki, HUS, municipalities and other actors, their mailboxes and the language of letters to them. */
@NullMarked
package fi.neuvottelu.party;

import org.jspecify.annotations.NullMarked;
