/** Wires the sending of mail. */
@NullMarked
package education.codeforlife.mail.autoconfigure;

import org.jspecify.annotations.NullMarked;
