package education.codeforlife.privacy;

import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import java.util.List;
import java.util.Set;

/**
 * The users who leave, and the classes and schools that leave with them.
 *
 * @param users also the students of the classes
 * @param classes those of the teachers who go
 * @param schools those whose last teachers go
 * @param lastAdmins who has to stay
 */
record Departure(List<User> users, List<SchoolClass> classes, List<School> schools, Set<Long> lastAdmins) {}
