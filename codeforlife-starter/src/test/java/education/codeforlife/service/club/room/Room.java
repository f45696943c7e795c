package education.codeforlife.service.club.room;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "rooms")
public class Room {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "rooms_id_seq", allocationSize = 250)
    private @Nullable Long id;

    private String name = "";

    protected Room() {}

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
