package education.codeforlife.membership;

import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** Loads what users and classes refer to, by one statement for all of them: else each would need one of its own. */
record LoadedRoles(EntityManager entities) {

    private static final String USERS = """
            select u from User u
              left join fetch u.teacher left join fetch u.student s left join fetch s.klass c left join fetch c.teacher
             where u in :users""";
    private static final String CLASSES = "select c from Class c join fetch c.teacher where c in :classes";

    /** Loads the roles of the users, the classes of students, and the teachers of these. */
    void load(Collection<User> users) {
        if (users.isEmpty()) return;
        entities.createQuery(USERS, User.class).setParameter("users", users).getResultList();
    }

    /** Loads the teachers of the classes. */
    void loadTeachers(Collection<SchoolClass> classes) {
        if (classes.isEmpty()) return;
        entities.createQuery(CLASSES, SchoolClass.class)
                .setParameter("classes", classes)
                .getResultList();
    }

    /** Returns whether one of the classes has an active student. */
    boolean haveStudents(Collection<SchoolClass> classes) {
        return entities.createQuery(
                                "select count(u) from User u where u.active and u.student.klass in :classes",
                                Long.class)
                        .setParameter("classes", classes)
                        .getSingleResult()
                > 0;
    }

    /** Withdraws all requests to join the classes. */
    void clearRequests(Collection<SchoolClass> classes) {
        entities.createQuery("update Student s set s.requestedClass = null where s.requestedClass in :classes")
                .setParameter("classes", classes)
                .executeUpdate();
    }

    /** Returns the active classes of the teacher. */
    List<SchoolClass> classes(Teacher teacher) {
        return entities.createQuery(
                        "select c from Class c where c.teacher = :teacher and c.active order by c.id",
                        SchoolClass.class)
                .setParameter("teacher", teacher)
                .getResultList();
    }
}
