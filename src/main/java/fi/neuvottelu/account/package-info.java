/** Names and addresses of the people who have an account: changed by an administrator, and told. */
@NullMarked
package fi.neuvottelu.account;

import org.jspecify.annotations.NullMarked;
