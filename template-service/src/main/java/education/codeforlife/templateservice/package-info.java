/** The service's application. */
@NullMarked
package education.codeforlife.templateservice;

import org.jspecify.annotations.NullMarked;
