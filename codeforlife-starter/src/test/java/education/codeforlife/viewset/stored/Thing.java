package education.codeforlife.viewset.stored;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Belongs to an owner, whom clients name by different keys. */
@Entity
@Table(name = "things")
class Thing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @ManyToOne
    public @Nullable Owner owner;

    @ManyToOne
    public @Nullable Owner numbered;

    @ManyToOne
    public @Nullable Owner named;

    @ManyToOne
    public @Nullable Owner dated;

    @ManyToOne
    public @Nullable Owner coded;
}
