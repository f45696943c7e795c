package education.codeforlife.wire;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Has an attribute of each kind of scalar that can be written in a wrong way. */
@Entity
@Table(name = "harvests")
class Harvest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID code = new UUID(0, 0);
    private int boxes;
    private LocalDate pickedOn = LocalDate.EPOCH;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime pickedAt = LocalTime.MIDNIGHT;

    private Instant soldAt = Instant.EPOCH;

    public @Nullable Long getId() {
        return id;
    }

    public UUID getCode() {
        return code;
    }

    public void setCode(UUID code) {
        this.code = code;
    }

    public int getBoxes() {
        return boxes;
    }

    public void setBoxes(int boxes) {
        this.boxes = boxes;
    }

    public LocalDate getPickedOn() {
        return pickedOn;
    }

    public void setPickedOn(LocalDate pickedOn) {
        this.pickedOn = pickedOn;
    }

    public LocalTime getPickedAt() {
        return pickedAt;
    }

    public void setPickedAt(LocalTime pickedAt) {
        this.pickedAt = pickedAt;
    }

    public Instant getSoldAt() {
        return soldAt;
    }

    public void setSoldAt(Instant soldAt) {
        this.soldAt = soldAt;
    }
}
