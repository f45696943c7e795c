/** The service that people register with and sign in to. */
@NullMarked
package education.codeforlife.service.pair.account;

import org.jspecify.annotations.NullMarked;
