package education.codeforlife.viewset.nested;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "remarks")
class Remark {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(unique = true)
    private String text = "";

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
