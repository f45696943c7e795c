/** A service that people log in to and workflows call, each with what the library has for them. */
@NullMarked
package education.codeforlife.auth.publication;

import org.jspecify.annotations.NullMarked;
