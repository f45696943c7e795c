/** Parts of a request on their own, measured by JMH. */
@NullMarked
package education.codeforlife.benchmark.micro;

import org.jspecify.annotations.NullMarked;
