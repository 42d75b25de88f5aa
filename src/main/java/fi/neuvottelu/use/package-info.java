/** The log of use: who has opened, taken out or been sent what of people, and the page that tells it (906/2019 s. 17). */
@NullMarked
package fi.neuvottelu.use;

import org.jspecify.annotations.NullMarked;
