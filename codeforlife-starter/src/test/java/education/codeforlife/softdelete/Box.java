package education.codeforlife.softdelete;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

@Entity
@SoftDeletable
@Table(name = "boxes")
class Box {

    @Id
    private @Nullable Long id;

    @Column(unique = true)
    private String label = "";

    @Column(name = "is_active")
    private boolean active = true;

    @OneToMany(mappedBy = "box")
    @SQLRestriction("is_active")
    private Set<Toy> toys = new HashSet<>();

    @OneToMany(mappedBy = "box")
    private Set<Toy> toysEver = new HashSet<>();

    public @Nullable Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public boolean isActive() {
        return active;
    }

    public Set<Toy> getToys() {
        return toys;
    }

    public Set<Toy> getToysEver() {
        return toysEver;
    }
}
