package education.codeforlife.benchmark.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "fruits")
class Fruit {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "fruits_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private String name = "";

    @Column(name = "is_citrus")
    private boolean citrus;

    private LocalDate expiresOn = LocalDate.EPOCH; // without a setter: clients cannot write it

    void refresh(Clock clock) {
        expiresOn = LocalDate.now(clock).plusDays(3);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isCitrus() {
        return citrus;
    }

    public void setCitrus(boolean citrus) {
        this.citrus = citrus;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }
}
