/** The same service without the library, as somebody who knows Spring MVC, Hibernate and PostgreSQL well writes it. */
@NullMarked
package education.codeforlife.benchmark.handwritten;

import org.jspecify.annotations.NullMarked;
