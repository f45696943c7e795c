package education.codeforlife.viewset.test.sample;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/** A row of which much is made by the service: its version, the time of its change, its token, its slots' keys. */
@Entity
@Table(name = "crates")
public class Crate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String label;
    private @Nullable String code;

    @UpdateTimestamp
    @Column(name = "changed_at")
    private Instant changedAt;

    /** Known until the row is stored: then only its hash is. */
    @Transient
    private @Nullable String token;

    @Column(name = "token_hash")
    private int tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    private Shelf shelf;

    @OneToMany(mappedBy = "crate", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Slot> slots = new HashSet<>();

    public Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    String getLabel() {
        return label;
    }

    void setLabel(String label) {
        this.label = label;
    }

    @Nullable
    String getCode() {
        return code;
    }

    void setCode(@Nullable String code) {
        this.code = code;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    @Nullable
    String getToken() {
        return token;
    }

    void setToken(String token) {
        this.token = token;
        this.tokenHash = token.hashCode();
    }

    Shelf getShelf() {
        return shelf;
    }

    void setShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    Set<Slot> getSlots() {
        return slots;
    }

    void setSlots(List<String> notes) {
        slots.clear();
        notes.forEach(note -> slots.add(new Slot(this, note)));
    }
}
