package education.codeforlife.database.test.mismatch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Has an attribute that the table does not have. */
@Entity
@Table(name = "fruits")
class Melon {

    @Id
    private @Nullable Long id;

    private @Nullable String flavour;
}
