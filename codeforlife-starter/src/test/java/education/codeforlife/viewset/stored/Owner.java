package education.codeforlife.viewset.stored;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a unique attribute of each kind that a key may be. */
@Entity
@Table(name = "owners")
class Owner {

    @Id
    public UUID id = new UUID(0, 0);

    public short number;
    public String name = "";
    public @Nullable LocalDate since;
    public @Nullable BigDecimal code;
}
