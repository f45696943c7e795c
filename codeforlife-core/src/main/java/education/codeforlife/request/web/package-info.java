/** Servlet filters that tell who sent a request, and to whom. */
@NullMarked
package education.codeforlife.request.web;

import org.jspecify.annotations.NullMarked;
