package education.codeforlife.viewset.test.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is in a crate. */
@Entity
@Table(name = "slots")
public class Slot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String note;

    @ManyToOne
    private Crate crate;

    protected Slot() {}

    Slot(Crate crate, String note) {
        this.crate = crate;
        this.note = note;
    }

    Long getId() {
        return id;
    }

    String getNote() {
        return note;
    }
}
