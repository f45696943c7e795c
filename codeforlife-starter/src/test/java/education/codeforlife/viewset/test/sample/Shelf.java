package education.codeforlife.viewset.test.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts its crates. */
@Entity
@Table(name = "shelves")
public class Shelf {

    @Id
    private Long id;

    private int crates;

    void count(int crates) {
        this.crates += crates;
    }
}
