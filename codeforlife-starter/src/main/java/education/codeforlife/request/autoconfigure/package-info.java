/** Auto-configuration of who asks, of the filters before handlers, and of Spring Security's chain. */
@NullMarked
package education.codeforlife.request.autoconfigure;

import org.jspecify.annotations.NullMarked;
