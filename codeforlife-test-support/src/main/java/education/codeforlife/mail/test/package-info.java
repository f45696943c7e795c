/** A mailer for tests, which records what is sent. */
@NullMarked
package education.codeforlife.mail.test;

import org.jspecify.annotations.NullMarked;
