/** The same service without the library, written as an expert in Spring MVC, Hibernate and PostgreSQL would. */
@NullMarked
package education.codeforlife.benchmark.handwritten;

import org.jspecify.annotations.NullMarked;
