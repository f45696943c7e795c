package education.codeforlife.user.test;

import education.codeforlife.caller.IndependentUser;
import education.codeforlife.caller.IndependentUser.JoinRequest;
import education.codeforlife.caller.NonSchoolTeacherUser;

/**
 * Teachers and independents who are in no school. They need the fixture of {@link School1}, which one of them asks to
 * join.
 *
 * @since 0.1.0
 */
public final class NoSchool {

    public static final String FIXTURE = "codeforlife/no_school.json";

    public static final NonSchoolTeacherUser TEACHER = new NonSchoolTeacherUser(Accounts.plain(121), 221);

    /** Synced with Google. */
    public static final NonSchoolTeacherUser GOOGLE_TEACHER =
            new NonSchoolTeacherUser(Accounts.ofGoogle(122, "google-subject-122"), 222);

    public static final IndependentUser INDEPENDENT = new IndependentUser(Accounts.plain(123), null);

    /** Asks to join class A of {@link School1}. */
    public static final IndependentUser REQUESTER =
            new IndependentUser(Accounts.plain(124), new JoinRequest(School1.CLASS_A, School1.ID));

    /** The user that no request knows, since they are inactive: an independent. */
    public static final long INACTIVE = 125;

    private NoSchool() {}
}
