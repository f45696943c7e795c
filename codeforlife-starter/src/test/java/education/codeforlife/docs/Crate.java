package education.codeforlife.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "crates")
@SQLDelete(sql = "update crates set deleted_at = now() where id = ? and version = ?")
@SQLRestriction("deleted_at is null")
class Crate {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(unique = true)
    private String label = "";

    @Version
    private int version;

    public @Nullable Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
