/** Tests of mail by SMTP. */
@NullMarked
package education.codeforlife.mail.smtp;

import org.jspecify.annotations.NullMarked;
