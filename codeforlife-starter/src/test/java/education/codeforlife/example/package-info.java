/** What the tests of the example services have in common. */
@NullMarked
package education.codeforlife.example;

import org.jspecify.annotations.NullMarked;
