/** Strategic cooperation agreements that hosts and parties have made: voluntary, no Act demands one. */
@NullMarked
package fi.neuvottelu.agreement;

import org.jspecify.annotations.NullMarked;
