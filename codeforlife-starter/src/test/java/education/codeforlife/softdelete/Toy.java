package education.codeforlife.softdelete;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Entity
@SoftDeletable("kept")
@Table(name = "toys")
class Toy {

    /** Called when a serializer reads a row. */
    static Consumer<Toy> reading = toy -> {};

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    @Column(name = "is_active")
    private boolean kept = true;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Box box;

    static Toy named(String name) {
        var toy = new Toy();
        toy.name = name;
        return toy;
    }

    void restore() {
        kept = true;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        reading.accept(this);
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isKept() {
        return kept;
    }

    public @Nullable Box getBox() {
        return box;
    }

    public void setBox(@Nullable Box box) {
        this.box = box;
    }
}
