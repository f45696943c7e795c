package education.codeforlife.error.problem;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A tag whose key is text. */
@Entity
@Table(name = "tags")
class Tag {

    @Id
    private String code = "";

    private String name = "";

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
