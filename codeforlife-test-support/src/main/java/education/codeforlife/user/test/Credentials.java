package education.codeforlife.user.test;

import static java.util.Map.entry;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Login;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a user of {@link School1}, {@link School2} or {@link NoSchool}:
 *
 * <pre>{@code
 * client.loginAs(Credentials.of(School1.ADMIN)).list();
 * }</pre>
 *
 * @param name an e-mail address, or a student's first name
 * @param accessCode of a student's class; {@code null} for everybody else
 * @since 0.1.0
 */
public record Credentials(
        String name, String password, @Nullable String accessCode) implements Login {

    private static final String TEACHER = "Teacher-pass-1";
    private static final String STUDENT = "pupil-pass";
    private static final String INDEPENDENT = "Independent1";

    private static final Map<Long, Credentials> ALL = Map.ofEntries(
            entry(101L, new Credentials("admin@school1.example", TEACHER, null)),
            entry(102L, new Credentials("teacher@school1.example", TEACHER, null)),
            entry(103L, new Credentials("colleague@school1.example", TEACHER, null)),
            entry(104L, new Credentials("Student", STUDENT, School1.CLASS_A_CODE)),
            entry(105L, new Credentials("Classmate", STUDENT, School1.CLASS_A_CODE)),
            entry(106L, new Credentials("Schoolmate", STUDENT, School1.CLASS_B_CODE)),
            entry(111L, new Credentials("admin@school2.example", TEACHER, null)),
            entry(112L, new Credentials("teacher@school2.example", TEACHER, null)),
            entry(113L, new Credentials("Student", STUDENT, School2.CLASS_A_CODE)),
            entry(114L, new Credentials("Classmate", STUDENT, School2.CLASS_A_CODE)),
            entry(121L, new Credentials("teacher@noschool.example", TEACHER, null)),
            entry(122L, new Credentials("google@noschool.example", TEACHER, null)),
            entry(123L, new Credentials("independent@noschool.example", INDEPENDENT, null)),
            entry(124L, new Credentials("requester@noschool.example", INDEPENDENT, null)),
            entry(125L, new Credentials("inactive@noschool.example", INDEPENDENT, null)));

    public static Credentials of(KnownUser user) {
        return of(user.id());
    }

    /** @throws IllegalArgumentException if the user is not of these schools */
    public static Credentials of(long userId) {
        var credentials = ALL.get(userId);
        if (credentials == null) {
            throw new IllegalArgumentException("Unknown user " + userId + ": use one of the ready-made users");
        }
        return credentials;
    }

    @Override
    public void in(Browser browser) {
        var login = accessCode == null ? Login.withEmail(name, password) : Login.asStudent(name, password, accessCode);
        login.in(browser);
    }
}
