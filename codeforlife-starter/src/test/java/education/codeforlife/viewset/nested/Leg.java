package education.codeforlife.viewset.nested;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "legs")
class Leg {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private int fromKm;

    private int toKm;

    public @Nullable Long getId() {
        return id;
    }

    public int getFromKm() {
        return fromKm;
    }

    public void setFromKm(int fromKm) {
        this.fromKm = fromKm;
    }

    public int getToKm() {
        return toKm;
    }

    public void setToKm(int toKm) {
        this.toKm = toKm;
    }
}
