/** Sessions: who is logged in, what they still have to prove, and when that ends. */
@NullMarked
package education.codeforlife.session;

import org.jspecify.annotations.NullMarked;
