package education.codeforlife.user.test;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.Account;
import education.codeforlife.caller.AdminSchoolTeacherUser;
import education.codeforlife.caller.IndependentUser;
import education.codeforlife.caller.IndependentUser.JoinRequest;
import education.codeforlife.caller.NonAdminSchoolTeacherUser;
import education.codeforlife.caller.NonSchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.AuthFactorType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One user of every kind that the library knows.
 *
 * @since 0.1.0
 */
@Internal
public final class UserKinds {

    private static final Account ACCOUNT = new Account(1, Set.of(), Set.of(), false, null);
    private static final Account OWING = ACCOUNT.owing(Set.of(AuthFactorType.OTP));

    private UserKinds() {}

    /** Returns the users by the name of their kind, in the order of a permission matrix. */
    public static Map<String, RequestUser> all() {
        var kinds = new LinkedHashMap<String, RequestUser>();
        kinds.put("second factor pending", new AdminSchoolTeacherUser(OWING, 1, 1, Set.of(1L)));
        kinds.put("admin teacher", new AdminSchoolTeacherUser(ACCOUNT, 1, 1, Set.of(1L)));
        kinds.put("teacher with class", new NonAdminSchoolTeacherUser(ACCOUNT, 1, 1, Set.of(1L)));
        kinds.put("teacher without class", new NonAdminSchoolTeacherUser(ACCOUNT, 1, 1, Set.of()));
        kinds.put("teacher without school", new NonSchoolTeacherUser(ACCOUNT, 1));
        kinds.put("student", new StudentUser(ACCOUNT, 1, 1, 1, 1L));
        kinds.put("independent", new IndependentUser(ACCOUNT, null));
        kinds.put("independent requesting", new IndependentUser(ACCOUNT, new JoinRequest(1, 1L)));
        return kinds;
    }
}
