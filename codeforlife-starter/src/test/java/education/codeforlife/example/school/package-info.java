/** An example service: the classes and students of schools. */
@NullMarked
package education.codeforlife.example.school;

import org.jspecify.annotations.NullMarked;
