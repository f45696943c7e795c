package education.codeforlife.example.school.teacher;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "teachers")
public class Teacher {

    @Id
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable School school;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable School getSchool() {
        return school;
    }
}
