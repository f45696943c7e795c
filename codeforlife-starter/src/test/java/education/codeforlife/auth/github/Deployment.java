package education.codeforlife.auth.github;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
class Deployment {

    @Id
    @GeneratedValue
    private Long id;

    Long getId() {
        return id;
    }
}
