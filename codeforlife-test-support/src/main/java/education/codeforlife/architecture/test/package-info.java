/** The architecture that every module and service keeps, as ArchUnit rules. */
@NullMarked
package education.codeforlife.architecture.test;

import org.jspecify.annotations.NullMarked;
