/** The users who send the requests of tests. */
@NullMarked
package education.codeforlife.request.test;

import org.jspecify.annotations.NullMarked;
