package education.codeforlife.service.contributor.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contributors")
class Contributor {

    @Id
    private @Nullable UUID id;

    private String name = "";

    @Column(name = "is_active")
    private boolean active;

    public @Nullable UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
