/** The service that keeps a ledger for each person. */
@NullMarked
package education.codeforlife.service.pair.payment;

import org.jspecify.annotations.NullMarked;
