/** Tests of mail by Dotdigital, as tasks. */
@NullMarked
package education.codeforlife.mail.dotdigital;

import org.jspecify.annotations.NullMarked;
