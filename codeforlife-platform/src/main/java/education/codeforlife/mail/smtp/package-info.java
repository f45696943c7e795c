/** Mail by a server that speaks SMTP, with templates of the service instead of campaigns. */
@NullMarked
package education.codeforlife.mail.smtp;

import org.jspecify.annotations.NullMarked;
