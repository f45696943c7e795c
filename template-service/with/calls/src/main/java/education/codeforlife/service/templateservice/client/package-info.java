/** The calls to other services. */
@NullMarked
package education.codeforlife.service.templateservice.client;

import org.jspecify.annotations.NullMarked;
