package education.codeforlife.example.portal;

import education.codeforlife.caller.IsTeacher;
import education.codeforlife.permission.Permission;

/** Who manages a school. */
final class Callers {

    static final Permission SCHOOL_TEACHER = new IsTeacher().inSchool(true);
    static final Permission SCHOOL_ADMIN = new IsTeacher().admin(true);

    private Callers() {}
}
