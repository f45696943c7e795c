/** Students of classes: made, moved, released, and given new passwords by their teachers. */
@NullMarked
package education.codeforlife.example.portal.student;

import org.jspecify.annotations.NullMarked;
