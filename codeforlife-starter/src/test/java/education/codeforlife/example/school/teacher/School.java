package education.codeforlife.example.school.teacher;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "schools")
public class School {

    @Id
    private @Nullable Long id;

    private String name = "";

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
