package education.codeforlife.example.school.klass;

import education.codeforlife.example.school.SchoolTeacher;
import education.codeforlife.example.school.teacher.Teacher;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity(name = "Class")
@Table(name = "classes")
public class SchoolClass {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "classes_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private String accessCode = "";

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Teacher teacher;

    private boolean readClassmatesData;

    private @Nullable Instant receiveRequestsUntil;

    /** Returns whether the caller teaches the class, or is an admin of its school. */
    public boolean isTaughtBy(RequestUser user) {
        return user instanceof SchoolTeacher caller
                && (caller.isAdmin() ? isInSchoolOf(user) : teacher().getId().equals(caller.id()));
    }

    public boolean isInSchoolOf(RequestUser user) {
        return user instanceof SchoolTeacher caller
                && teacher().getSchool() != null
                && teacher().getSchool().getId().equals(caller.school());
    }

    private Teacher teacher() {
        return Objects.requireNonNull(teacher);
    }

    void giveCode(String accessCode) {
        this.accessCode = accessCode;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getAccessCode() {
        return accessCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Teacher getTeacher() {
        return teacher;
    }

    public void setTeacher(Teacher teacher) {
        this.teacher = teacher;
    }

    public boolean isReadClassmatesData() {
        return readClassmatesData;
    }

    public void setReadClassmatesData(boolean readClassmatesData) {
        this.readClassmatesData = readClassmatesData;
    }

    public @Nullable Instant getReceiveRequestsUntil() {
        return receiveRequestsUntil;
    }

    public void setReceiveRequestsUntil(@Nullable Instant receiveRequestsUntil) {
        this.receiveRequestsUntil = receiveRequestsUntil;
    }
}
