/** Students: written, released and transferred many at a time. */
@NullMarked
package education.codeforlife.example.school.student;

import org.jspecify.annotations.NullMarked;
