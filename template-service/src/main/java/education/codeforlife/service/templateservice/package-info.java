/** The service's application. */
@NullMarked
package education.codeforlife.service.templateservice;

import org.jspecify.annotations.NullMarked;
