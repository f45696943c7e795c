/** Tests of the mailer for tests. */
@NullMarked
package education.codeforlife.mail.test;

import org.jspecify.annotations.NullMarked;
