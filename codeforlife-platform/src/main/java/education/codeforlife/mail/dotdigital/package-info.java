/** Mail by Dotdigital: triggered campaigns, and contacts with consents and preferences. */
@NullMarked
package education.codeforlife.mail.dotdigital;

import org.jspecify.annotations.NullMarked;
