/** Mail to people, by campaigns of a mail service, and the contacts of its newsletter. */
@NullMarked
package education.codeforlife.mail;

import org.jspecify.annotations.NullMarked;
