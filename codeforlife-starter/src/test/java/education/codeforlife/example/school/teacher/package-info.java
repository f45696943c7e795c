/** Schools and their teachers, which the other packages refer to. */
@NullMarked
package education.codeforlife.example.school.teacher;

import org.jspecify.annotations.NullMarked;
