/** Who sent a request and to whom, over real HTTP. */
@NullMarked
package education.codeforlife.request.web;

import org.jspecify.annotations.NullMarked;
