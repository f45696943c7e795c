package education.codeforlife.example.school;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/** Open to teachers who are in a school. */
public record IsSchoolTeacher() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof SchoolTeacher);
    }
}
