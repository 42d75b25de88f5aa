/** The demo profile: people of the demo counties and a clock that a person can move. */
@NullMarked
package fi.neuvottelu.demo;

import org.jspecify.annotations.NullMarked;
