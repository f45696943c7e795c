/** Tests of mail. */
@NullMarked
package education.codeforlife.mail;

import org.jspecify.annotations.NullMarked;
