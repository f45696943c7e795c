package education.codeforlife.error.problem;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A crate with counts by label. */
@Entity
@Table(name = "crates")
class Crate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Integer> labels;

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Map<String, Integer> getLabels() {
        return labels;
    }

    public void setLabels(@Nullable Map<String, Integer> labels) {
        this.labels = labels;
    }
}
