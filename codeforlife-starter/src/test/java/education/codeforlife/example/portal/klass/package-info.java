/** Classes of a school. */
@NullMarked
package education.codeforlife.example.portal.klass;

import org.jspecify.annotations.NullMarked;
