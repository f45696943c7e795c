package education.codeforlife.permission.test;

import education.codeforlife.request.RequestUser;
import education.codeforlife.user.Account;
import education.codeforlife.user.AdminSchoolTeacherUser;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.IndependentUser;
import education.codeforlife.user.IndependentUser.JoinRequest;
import education.codeforlife.user.NonAdminSchoolTeacherUser;
import education.codeforlife.user.NonSchoolTeacherUser;
import education.codeforlife.user.StudentUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Somebody of every kind. */
final class Callers {

    private static final Account ACCOUNT = new Account(1, Set.of(), Set.of(), false, null);
    private static final Account OWING = ACCOUNT.owing(Set.of(AuthFactorType.OTP));

    private Callers() {}

    /** By what the kind is called, in order. */
    static Map<String, RequestUser> ofEveryKind() {
        var callers = new LinkedHashMap<String, RequestUser>();
        callers.put("anonymous", RequestUser.anonymous());
        callers.put("second factor pending", new AdminSchoolTeacherUser(OWING, 1, 1, Set.of(1L)));
        callers.put("admin teacher", new AdminSchoolTeacherUser(ACCOUNT, 1, 1, Set.of(1L)));
        callers.put("teacher with class", new NonAdminSchoolTeacherUser(ACCOUNT, 1, 1, Set.of(1L)));
        callers.put("teacher without class", new NonAdminSchoolTeacherUser(ACCOUNT, 1, 1, Set.of()));
        callers.put("teacher without school", new NonSchoolTeacherUser(ACCOUNT, 1));
        callers.put("student", new StudentUser(ACCOUNT, 1, 1, 1, 1L));
        callers.put("independent", new IndependentUser(ACCOUNT, null));
        callers.put("independent requesting", new IndependentUser(ACCOUNT, new JoinRequest(1, 1L)));
        return callers;
    }
}
