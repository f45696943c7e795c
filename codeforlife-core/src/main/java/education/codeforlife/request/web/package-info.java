/** Servlet filters that find the client and the host of a request. */
@NullMarked
package education.codeforlife.request.web;

import org.jspecify.annotations.NullMarked;
