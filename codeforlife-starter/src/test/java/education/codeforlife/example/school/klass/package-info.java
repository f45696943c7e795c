/** Classes: looked up by access code, read in another shape than written, handed over between colleagues. */
@NullMarked
package education.codeforlife.example.school.klass;

import org.jspecify.annotations.NullMarked;
