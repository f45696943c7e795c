package education.codeforlife.viewset.nested;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "batches")
class Batch {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(unique = true)
    private String code = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Line line;

    public @Nullable Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable Line getLine() {
        return line;
    }

    public void setLine(@Nullable Line line) {
        this.line = line;
    }
}
