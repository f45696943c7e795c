package education.codeforlife.user.test;

import education.codeforlife.caller.AdminSchoolTeacherUser;
import education.codeforlife.caller.NonAdminSchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import java.util.Set;

/**
 * A school in the United Kingdom with three teachers, two classes and three students, as requests know them:
 *
 * <pre>{@code
 * @Fixtures({School1.FIXTURE, "baskets.json"})
 * class BasketViewSetTests extends ModelViewSetTest<Basket, Long> {
 *     @Test
 *     void adminsSeeEachBasket() {
 *         client.loginAs(School1.ADMIN).list().hasModels(BIG, SMALL);
 *     }
 * }
 * }</pre>
 *
 * <p>No two rows of any kind have the same primary key, so that one that is taken for another shows.
 *
 * @since 0.1.0
 */
public final class School1 {

    public static final String FIXTURE = "codeforlife/school_1.json";

    public static final long ID = 1;

    /** {@link #TEACHER}'s; independents may ask to join it. */
    public static final long CLASS_A = 401;

    public static final String CLASS_A_CODE = "AAA01";

    /** {@link #ADMIN}'s. */
    public static final long CLASS_B = 402;

    public static final String CLASS_B_CODE = "AAA02";

    public static final AdminSchoolTeacherUser ADMIN =
            new AdminSchoolTeacherUser(Accounts.plain(101), 201, ID, Set.of(CLASS_B));

    public static final NonAdminSchoolTeacherUser TEACHER =
            new NonAdminSchoolTeacherUser(Accounts.plain(102), 202, ID, Set.of(CLASS_A));

    /** Without classes. */
    public static final NonAdminSchoolTeacherUser COLLEAGUE =
            new NonAdminSchoolTeacherUser(Accounts.plain(103), 203, ID, Set.of());

    /** In class A. */
    public static final StudentUser STUDENT = new StudentUser(Accounts.plain(104), 304, CLASS_A, 202, ID);

    /** In class A, too. */
    public static final StudentUser CLASSMATE = new StudentUser(Accounts.plain(105), 305, CLASS_A, 202, ID);

    /** In class B. */
    public static final StudentUser SCHOOLMATE = new StudentUser(Accounts.plain(106), 306, CLASS_B, 201, ID);

    private School1() {}
}
