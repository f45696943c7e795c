package education.codeforlife.password;

import static education.codeforlife.password.PasswordRules.digit;
import static education.codeforlife.password.PasswordRules.lowercase;
import static education.codeforlife.password.PasswordRules.minLength;
import static education.codeforlife.password.PasswordRules.special;
import static education.codeforlife.password.PasswordRules.uppercase;

import education.codeforlife.api.Internal;

/**
 * Rules that belong together, for each kind of user; each without what every password has to keep.
 *
 * @since 0.1.0
 */
@Internal
public enum PasswordPreset {

    /** The rules of Code for Life, which the front ends show. */
    CFL(
            minLength(10).and(uppercase()).and(lowercase()).and(digit()).and(special()),
            minLength(8).and(uppercase()).and(lowercase()).and(digit()),
            minLength(6)),

    /**
     * The rules of OWASP's Application Security Verification Standard 5: only length, without rules of composition. 15
     * characters where it recommends them, for those who see other people's data; the minimum of 8 for all others.
     */
    ASVS(minLength(15), minLength(8), minLength(8));

    private final PasswordRule teacher;
    private final PasswordRule independent;
    private final PasswordRule student;

    PasswordPreset(PasswordRule teacher, PasswordRule independent, PasswordRule student) {
        this.teacher = teacher;
        this.independent = independent;
        this.student = student;
    }

    public PasswordRule teacher() {
        return teacher;
    }

    public PasswordRule independent() {
        return independent;
    }

    public PasswordRule student() {
        return student;
    }
}
