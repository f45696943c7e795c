/** Users: registration, verification, passwords, and what users change of themselves. */
@NullMarked
package education.codeforlife.example.portal.user;

import org.jspecify.annotations.NullMarked;
