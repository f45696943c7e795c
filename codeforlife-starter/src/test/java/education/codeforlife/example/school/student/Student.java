package education.codeforlife.example.school.student;

import education.codeforlife.example.school.klass.SchoolClass;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A pupil of a class, or an independent without one. */
@Entity
@Table(name = "students")
class Student {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "students_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SchoolClass klass;

    void release() {
        klass = null;
    }

    boolean isTaughtBy(RequestUser user) {
        return klass != null && klass.isTaughtBy(user);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable SchoolClass getKlass() {
        return klass;
    }

    public void setKlass(SchoolClass klass) {
        this.klass = klass;
    }
}
