package education.codeforlife.user;

import education.codeforlife.api.Internal;

/**
 * The rules for first names of students, who log in with them: which may be given, and which are the same within a class.
 *
 * @since 0.1.0
 */
@Internal
public final class StudentName {

    /** Characters of a name, as the column has it. */
    public static final int MAX_LENGTH = 150;

    private static final int FIRST_FULL_OR_HALF_WIDTH = 0xFF00;
    private static final int LAST_FULL_OR_HALF_WIDTH = 0xFFEF;

    private StudentName() {}

    /**
     * Returns whether a student can log in with the name, and a reader tells it from every other one: it has neither
     * invisible nor full-width characters, and spaces only between others.
     */
    public static boolean isValid(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= MAX_LENGTH
                && !name.startsWith(" ")
                && !name.endsWith(" ")
                && name.codePoints().allMatch(StudentName::isAllowed);
    }

    private static boolean isAllowed(int codePoint) {
        if (codePoint >= FIRST_FULL_OR_HALF_WIDTH && codePoint <= LAST_FULL_OR_HALF_WIDTH) return false;
        return codePoint == ' ' || !InvisibleCharacters.contain(codePoint);
    }

    /**
     * Returns the form by which names are unique within a class and logins are counted: the same for all spellings of a name
     * that differ only in case. Longer texts than a name are returned as they are, since no student has them.
     */
    public static String normalize(String name) {
        return isTooLong(name) ? name : NormalForm.of(name);
    }

    /** Returns whether the typed name is that of the student, in its case. Canonically equivalent spellings are equal. */
    public static boolean matches(String name, String typed) {
        return !isTooLong(typed) && NormalForm.composed(name).equals(NormalForm.composed(typed));
    }

    private static boolean isTooLong(String name) {
        return name.length() > 2 * MAX_LENGTH;
    }
}
