/**
 * The accessibility statement (306/2019 s. 9): what is not accessible and why, as it was last measured; where feedback goes, who
 * supervises, how else one gets there (s. 5(2)), and when the service is not there (s. 4(2)).
 */
@NullMarked
package fi.neuvottelu.accessibility;

import org.jspecify.annotations.NullMarked;
