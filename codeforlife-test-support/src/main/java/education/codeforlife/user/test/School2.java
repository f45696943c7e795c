package education.codeforlife.user.test;

import education.codeforlife.caller.AdminSchoolTeacherUser;
import education.codeforlife.caller.NonAdminSchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import java.util.Set;

/**
 * Another school, in France, with two teachers, a class and two students; see {@link School1}.
 *
 * @since 0.1.0
 */
public final class School2 {

    public static final String FIXTURE = "codeforlife/school_2.json";

    public static final long ID = 2;

    /** {@link #TEACHER}'s. */
    public static final long CLASS_A = 411;

    public static final String CLASS_A_CODE = "BBB01";

    /** The secret of {@link #ADMIN} for an authenticator app. */
    public static final String ADMIN_OTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /** Without classes, and with a one-time password as second factor. */
    public static final AdminSchoolTeacherUser ADMIN =
            new AdminSchoolTeacherUser(Accounts.withOtp(111), 211, ID, Set.of());

    public static final NonAdminSchoolTeacherUser TEACHER =
            new NonAdminSchoolTeacherUser(Accounts.plain(112), 212, ID, Set.of(CLASS_A));

    /** In class A. */
    public static final StudentUser STUDENT = new StudentUser(Accounts.plain(113), 313, CLASS_A, 212, ID);

    /** In class A, too. */
    public static final StudentUser CLASSMATE = new StudentUser(Accounts.plain(114), 314, CLASS_A, 212, ID);

    private School2() {}
}
