package education.codeforlife.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
class Basket {

    @Id
    private @Nullable Long id;

    private @Nullable Long owner;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getOwner() {
        return owner;
    }
}
